package org.creditlists.designation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * Per field and list: who may designate whom on what ground, and how long it lasts (C2).
 *
 * @param validityMonths longest validity, counted from the date of the decision
 * @param displayMonths how long it is displayed and used, at most the validity
 * @param restorableAfterMonths when restoration may be applied for, null when it cannot end early (R5)
 * @param objectionSuspends whether measures rest while an objection is verified (S2(22))
 */
public record Standard(
        String id,
        int version,
        String field,
        ListKind list,
        Text basis,
        Set<SubjectKind> subjects,
        Set<AuthorityLevel> competentLevels,
        List<Ground> grounds,
        int validityMonths,
        int displayMonths,
        @Nullable Integer restorableAfterMonths,
        boolean objectionSuspends) {

    public record Ground(String code, String zh, String en) {}

    public StandardRef ref() {
        return new StandardRef(id, version);
    }

    boolean knows(String ground) {
        return grounds.stream().anyMatch(known -> known.code().equals(ground));
    }

    /** Last day of a validity that is as long as the standard allows. */
    LocalDate longestValidity(LocalDate decisionDate) {
        return decisionDate.plusMonths(validityMonths).minusDays(1);
    }

    /** Last day of display: never after the validity (S7). */
    LocalDate displayUntil(LocalDate decisionDate, LocalDate validUntil) {
        LocalDate display = decisionDate.plusMonths(displayMonths).minusDays(1);
        return display.isBefore(validUntil) ? display : validUntil;
    }

    @Nullable
    LocalDate restorableFrom(LocalDate decisionDate) {
        return restorableAfterMonths == null ? null : decisionDate.plusMonths(restorableAfterMonths);
    }
}
