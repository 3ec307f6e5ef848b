package org.creditlists.sharing.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.listprojection.merge.EntryState;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was known at a time.
 *
 * @param known up to that time
 * @param then what was known at the end of the day that is asked about; null for nothing
 */
record KnownEntry(
        EntryState known,
        EntryState.Base base,
        EntryState.Terms terms,
        @Nullable EntryState then) {

    AsItWas.View view(UUID entry, LocalDate on, Instant knownAt) {
        boolean inForce = isInForce(on);
        boolean shielded = isShielded();
        EntryState.End end = known.withdrawn();
        return new AsItWas.View(
                entry,
                on,
                knownAt,
                inForce,
                inForce && !shielded && !terms.displayUntil().isBefore(on),
                inForce && (shielded || isSuspendedByObjection()),
                base.list(),
                base.field(),
                base.authority(),
                base.standard(),
                terms.ground(),
                terms.version(),
                terms.decisionDate(),
                terms.validUntil(),
                terms.displayUntil(),
                endReason(),
                end == null ? null : end.endedOn());
    }

    private boolean isInForce(LocalDate on) {
        return !terms.decisionDate().isAfter(on) && !terms.validUntil().isBefore(on) && !isOver(on);
    }

    private boolean isOver(LocalDate on) {
        EntryState.End end = known.withdrawn();
        if (end != null && (end.reason() == EndReason.ERROR || !end.endedOn().isAfter(on))) {
            return true;
        }
        return then != null && then.restored();
    }

    private boolean isShielded() {
        return then != null
                && then.shields().values().stream().anyMatch(shield -> shield.until() != null && !shield.ended());
    }

    private boolean isSuspendedByObjection() {
        return then != null
                && then.objections().values().stream().anyMatch(objection -> objection.suspendsAt(terms.version()));
    }

    private @Nullable EndReason endReason() {
        EntryState.End end = known.withdrawn();
        if (end != null) {
            return end.reason();
        }
        return known.restored() ? EndReason.RESTORED : null;
    }
}
