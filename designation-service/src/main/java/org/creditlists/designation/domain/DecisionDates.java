package org.creditlists.designation.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;

/** The dates of a decision document: they must not contradict each other, the standard or the calendar (C3, S7). */
final class DecisionDates {

    private DecisionDates() {}

    static Optional<Refusal> check(DesignationCommand.Terms terms, LocalDate today) {
        LocalDate decided = terms.decisionDate();
        if (decided.isAfter(today)) {
            return Optional.of(Refusals.DECISION_IN_FUTURE);
        }
        LocalDate longest = terms.standard().longestValidity(decided);
        LocalDate validUntil = validUntil(terms);
        if (validUntil.isBefore(decided)) {
            return Optional.of(Refusals.VALIDITY_BEFORE_DECISION);
        }
        if (validUntil.isAfter(longest)) {
            return Optional.of(Refusals.validityTooLong(longest));
        }
        return validUntil.isBefore(today) ? Optional.of(Refusals.ALREADY_OVER) : Optional.empty();
    }

    static LocalDate validUntil(DesignationCommand.Terms terms) {
        LocalDate given = terms.validUntil();
        return given == null ? terms.standard().longestValidity(terms.decisionDate()) : given;
    }
}
