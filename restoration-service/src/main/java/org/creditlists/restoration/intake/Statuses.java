package org.creditlists.restoration.intake;

import java.util.Set;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.restoration.domain.Refusals;

/** What a refusal is in HTTP. */
final class Statuses {

    private static final Set<Refusal> NOT_THERE = Set.of(Refusals.CASE_UNKNOWN, Refusals.ENTRY_UNKNOWN);
    private static final Set<Refusal> NOT_YOURS = Set.of(Refusals.NOT_YOUR_ENTRY, Refusals.NOT_CONCERNED);
    private static final Set<Refusal> CONFLICTS = Set.of(
            Refusals.CASE_CLOSED,
            Refusals.ALREADY_REQUESTED,
            Refusals.OBJECTION_OPEN,
            Refusals.ACCEPTED_BEFORE,
            Refusals.SHIELDED_ALREADY,
            Refusals.ENTRY_ENDED);

    private Statuses() {}

    static int of(Refusal refusal) {
        if (NOT_THERE.contains(refusal)) {
            return 404;
        }
        if (NOT_YOURS.contains(refusal)) {
            return 403;
        }
        return CONFLICTS.contains(refusal) ? 409 : 422;
    }
}
