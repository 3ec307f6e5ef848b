package org.creditlists.portal.client;

import java.time.LocalDate;

/** An edition of the rules that a service publishes. */
public interface Edition {

    /** Its name. */
    String edition();

    LocalDate effectiveFrom();
}
