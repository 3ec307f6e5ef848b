package org.creditlists.contracts.list;

/** Why an entry ended (mission C10). */
public enum EndReason {
    REVOKED,
    ERROR,
    INELIGIBLE,
    RESTORED,
    EXPIRED,
    TRANSFERRED;

    /** An entry that should never have been counts against nobody later (mission C6). */
    public boolean countsAgainst() {
        return this != ERROR;
    }
}
