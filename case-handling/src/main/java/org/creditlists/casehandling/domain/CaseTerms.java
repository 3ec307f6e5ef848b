package org.creditlists.casehandling.domain;

/** What every edition of the terms of a law says about deadlines, in Chinese working days. */
public interface CaseTerms {

    /** The name of the edition. */
    String edition();

    /** For the next higher body, once a deadline has passed. */
    int escalationWorkingDays();

    /** How long before a deadline it is reminded of. */
    int reminderWorkingDays();
}
