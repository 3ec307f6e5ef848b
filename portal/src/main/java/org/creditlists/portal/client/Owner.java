package org.creditlists.portal.client;

/** A service that owns something. */
public enum Owner {
    DESIGNATION,
    SHARING,
    INCENTIVE,
    OBJECTION,
    RESTORATION
}
