package org.creditlists.objection.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditlists.casehandling.domain.CaseTerms;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * A policy edition of objections. Terms are in Chinese working days, at least 1.
 *
 * @param verificationWorkingDays for the authority that supplied the entry
 * @param correctionWorkingDays for carrying out a correction
 * @param escalationWorkingDays for the next higher body, once the deadline has passed
 * @param reminderWorkingDays before a deadline
 * @param acknowledgementWorkingDays for whoever is told that a name is cleared
 * @param further where to go next when an objection is rejected
 */
public record ObjectionTerms(
        String edition,
        LocalDate effectiveFrom,
        Text source,
        Text note,
        int verificationWorkingDays,
        int correctionWorkingDays,
        int escalationWorkingDays,
        int reminderWorkingDays,
        int acknowledgementWorkingDays,
        List<Ground> grounds,
        List<Reason> reasons,
        List<Further> further)
        implements CaseTerms {

    /** @param lists whose entries it can be raised against, null for all */
    public record Ground(
            String code, String zh, String en, @Nullable Set<ListKind> lists) {}

    /** Why an objection, or the rest of one, is rejected. */
    public record Reason(String code, String zh, String en) {}

    /**
     * A way that stays open after a rejection; its term runs from the day of the decision.
     *
     * @param months of the term, 0 for none
     * @param days of the term, calendar days, 0 for none
     */
    public record Further(String code, String zh, String en, int months, int days, Text basis) {

        public LocalDate until(LocalDate decidedOn) {
            return decidedOn.plusMonths(months).plusDays(days);
        }
    }

    public boolean knowsReason(@Nullable String reason) {
        return reasons.stream().anyMatch(known -> known.code().equals(reason));
    }

    boolean knows(GroundCode ground, ListKind list) {
        return grounds.stream()
                .anyMatch(known -> known.code().equals(ground.value())
                        && (known.lists() == null || known.lists().contains(list)));
    }
}
