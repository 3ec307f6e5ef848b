package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.ListKind;
import org.jspecify.annotations.Nullable;

/**
 * From WATCH to BLACK, when a serious act falls within the validity of the WATCH entry (NDRC (2018) 87, section IV).
 */
final class Transfer {

    private Transfer() {}

    static Optional<Refusal> check(
            SubjectLists.@Nullable Entry watched, DesignationCommand.Terms terms, LocalDate actOn) {
        if (terms.standard().list() != ListKind.BLACK) {
            return Optional.of(Refusals.TRANSFER_TO_BLACK_ONLY);
        }
        if (watched == null || watched.list() != ListKind.WATCH || watched.ended() != null) {
            return Optional.of(Refusals.NOTHING_TO_TRANSFER);
        }
        boolean within = !actOn.isBefore(watched.decisionDate())
                && !actOn.isAfter(watched.validUntil())
                && !actOn.isAfter(terms.decisionDate());
        return within ? Optional.empty() : Optional.of(Refusals.TRANSFER_OUTSIDE_VALIDITY);
    }
}
