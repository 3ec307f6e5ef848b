package org.creditlists.designation.entry;

import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.entry.domain.Refusals;

/** The HTTP status of what is refused about an entry that there is, or is not. */
public final class Statuses {

    private static final String ENDED = "entry-ended";

    private Statuses() {}

    public static int of(Refusal refusal) {
        if (refusal.equals(Refusals.ENTRY_UNKNOWN)) {
            return 404;
        }
        if (refusal.equals(Refusals.NOT_YOUR_ENTRY)) {
            return 403;
        }
        return refusal.code().equals(ENDED) || refusal.equals(Refusals.ALREADY_DELIVERED) ? 409 : 422;
    }
}
