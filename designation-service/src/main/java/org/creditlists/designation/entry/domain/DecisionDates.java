package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.standard.domain.Standard;

/**
 * The dates of a decision document: they must not contradict each other, the standard or the calendar (NDRC (2018) 87,
 * section II; Hubei opinions on personal creditworthiness (2017), part IV(3)).
 */
final class DecisionDates {

    private DecisionDates() {}

    static Optional<Refusal> check(DesignationCommand.Terms terms, LocalDate today) {
        LocalDate decided = terms.decisionDate();
        if (decided.isAfter(today)) {
            return Optional.of(Refusals.DECISION_IN_FUTURE);
        }
        Standard standard = terms.standard();
        LocalDate longest = standard.longestValidity(terms.ground(), decided);
        LocalDate shortest = standard.shortestValidity(terms.ground(), decided);
        LocalDate validUntil = validUntil(terms);
        if (validUntil.isBefore(decided)) {
            return Optional.of(Refusals.VALIDITY_BEFORE_DECISION);
        }
        if (validUntil.isAfter(longest)) {
            return Optional.of(Refusals.validityTooLong(longest));
        }
        if (validUntil.isBefore(shortest)) {
            return Optional.of(Refusals.validityTooShort(shortest));
        }
        if (validUntil.isBefore(today)) {
            return Optional.of(Refusals.ALREADY_OVER);
        }
        return priorNotice(terms);
    }

    /** A standard may demand that the subject is told first and has days to speak (NDRC (2018) 87, section I). */
    private static Optional<Refusal> priorNotice(DesignationCommand.Terms terms) {
        int days = terms.standard().priorNoticeDays();
        if (days == 0) {
            return Optional.empty();
        }
        LocalDate told = terms.priorNotice();
        if (told == null) {
            return Optional.of(Refusals.priorNoticeMissing(days));
        }
        LocalDate earliest = told.plusDays(days);
        return terms.decisionDate().isBefore(earliest)
                ? Optional.of(Refusals.priorNoticeTooLate(earliest))
                : Optional.empty();
    }

    static LocalDate validUntil(DesignationCommand.Terms terms) {
        LocalDate given = terms.validUntil();
        return given == null ? terms.standard().longestValidity(terms.ground(), terms.decisionDate()) : given;
    }
}
