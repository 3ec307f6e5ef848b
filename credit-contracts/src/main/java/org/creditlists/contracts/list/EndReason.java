package org.creditlists.contracts.list;

import java.util.Set;

/** Why an entry ended (mission C10). */
public enum EndReason {
    REVOKED,
    ERROR,
    INELIGIBLE,
    RESTORED,
    EXPIRED,
    TRANSFERRED;

    /** What an authority may say of its own entry; the others follow from their own procedures. */
    public static final Set<EndReason> BY_AUTHORITY = Set.of(REVOKED, ERROR, INELIGIBLE);

    /** An entry that should never have been counts against nobody later (mission C6). */
    public boolean countsAgainst() {
        return this != ERROR;
    }
}
