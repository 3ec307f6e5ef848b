package org.creditlists.contracts.list;

import java.util.Set;

/** Why an entry ended (GuoFa (2016) 33, art. 19). */
public enum EndReason {
    REVOKED,
    ERROR,
    INELIGIBLE,
    RESTORED,
    EXPIRED,
    TRANSFERRED;

    /** What an authority may say of its own entry; the others follow from their own procedures. */
    public static final Set<EndReason> BY_AUTHORITY = Set.of(REVOKED, ERROR, INELIGIBLE);

    /**
     * An entry that should never have been counts against nobody later (Draft opinions on joint incentives, part II).
     */
    public boolean countsAgainst() {
        return this != ERROR;
    }
}
