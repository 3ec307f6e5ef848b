package org.creditlists.restoration.applications;

/** Where an application stands, as its row says it. */
public enum ApplicationStatus {
    SUBMITTED,
    ACCEPTED,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    LAPSED
}
