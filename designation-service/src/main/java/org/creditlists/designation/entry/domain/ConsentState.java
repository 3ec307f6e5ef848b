package org.creditlists.designation.entry.domain;

/** What an individual on RED has said about publication (Draft opinions on joint incentives, part IV(2)). */
public enum ConsentState {
    /** Nothing so far. */
    OPEN,
    GIVEN,
    REVOKED
}
