package org.creditlists.designation.standard.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creditlists.contracts.calendar.Periods;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * Per field and list: who may designate whom on what ground, how long it lasts, and how it ends early (NDRC (2018) 87,
 * section I).
 *
 * @param period for grounds without a grade, null when every ground has one
 * @param restorable false when special rules let it end only with its period (Hubei opinions on personal
 *     creditworthiness (2017), part IV(3))
 * @param restorationConditions codes of the conditions of the edition, empty when it is not restorable
 * @param objection whether measures rest while an objection is verified, and by which rule
 * @param priorNoticeDays days between the prior notice to the subject and the decision, 0 when none is demanded
 * @param deliveryBeforePublication whether it is published only after the notice was delivered
 * @param reviewBeforePublication the rule by which a reviewer has to agree before it is published (Draft opinions on
 *     joint incentives, part I), null for none
 */
public record Standard(
        String id,
        int version,
        FieldCode field,
        ListKind list,
        Text basis,
        Set<SubjectKind> subjects,
        Set<AuthorityLevel> competentLevels,
        List<Ground> grounds,
        @Nullable Period period,
        boolean restorable,
        List<String> restorationConditions,
        Objection objection,
        int priorNoticeDays,
        boolean deliveryBeforePublication,
        @Nullable Text reviewBeforePublication) {

    public Standard {
        restorationConditions = restorationConditions == null ? List.of() : restorationConditions;
    }

    /**
     * @param grade of the edition, null when the edition has no grades
     * @param levels narrower than the standard's, null when they are the same
     * @param route the proof that a designation on this ground needs (Draft opinions on joint incentives, part II),
     *     null for none
     * @param period what the grade or the standard says
     */
    public record Ground(
            GroundCode code,
            String zh,
            String en,
            @Nullable String grade,
            @Nullable Set<AuthorityLevel> levels,
            @Nullable RouteKind route,
            @Nullable Period period) {}

    /** @param suspends whether measures rest while an objection is verified */
    public record Objection(boolean suspends, Text basis) {}

    public StandardRef ref() {
        return new StandardRef(id, version);
    }

    public Optional<Ground> ground(GroundCode code) {
        return grounds.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /** With the period of each ground, so that nothing has to be looked up in the edition any more. */
    Standard graded(Map<String, Grade> grades) {
        List<Ground> withPeriods = grounds.stream()
                .map(ground -> new Ground(
                        ground.code(),
                        ground.zh(),
                        ground.en(),
                        ground.grade(),
                        ground.levels(),
                        ground.route(),
                        periodOf(ground, grades)))
                .toList();
        return new Standard(
                id,
                version,
                field,
                list,
                basis,
                subjects,
                competentLevels,
                withPeriods,
                period,
                restorable,
                restorationConditions,
                objection,
                priorNoticeDays,
                deliveryBeforePublication,
                reviewBeforePublication);
    }

    private Period periodOf(Ground ground, Map<String, Grade> grades) {
        if (ground.grade() == null) {
            if (period == null) {
                throw new IllegalArgumentException(id + " has neither a period nor a grade for " + ground.code());
            }
            return period;
        }
        Grade grade = grades.get(ground.grade());
        if (grade == null) {
            throw new IllegalArgumentException(id + " names an unknown grade " + ground.grade());
        }
        return new Period(
                grade.leastMonths(),
                grade.mostMonths(),
                grade.mostMonths(),
                restorable ? grade.leastMonths() : null,
                grade.published());
    }

    /** @throws IllegalArgumentException when the standard has no such ground */
    public Period periodOf(GroundCode ground) {
        return ground(ground)
                .map(Ground::period)
                .orElseThrow(() -> new IllegalArgumentException(id + " has no ground " + ground));
    }

    /** Last day of a validity that is as long as the standard allows. */
    public LocalDate longestValidity(GroundCode ground, LocalDate decisionDate) {
        return Periods.lastDay(decisionDate, periodOf(ground).validityMonths());
    }

    /** Last day of a validity that is as short as the standard allows. */
    public LocalDate shortestValidity(GroundCode ground, LocalDate decisionDate) {
        int months = periodOf(ground).leastMonths();
        return months == 0 ? decisionDate : Periods.lastDay(decisionDate, months);
    }

    /**
     * Last day of display: never after the validity (Hubei opinions on personal creditworthiness (2017), part IV(3)).
     */
    public LocalDate displayUntil(GroundCode ground, LocalDate decisionDate, LocalDate validUntil) {
        LocalDate display = Periods.lastDay(decisionDate, periodOf(ground).displayMonths());
        return display.isBefore(validUntil) ? display : validUntil;
    }

    /**
     * First day of an application for restoration; null when the entry cannot end early, or ends before. The months are
     * those of the edition: NDRC Order 36 since the second, the platform's own before.
     */
    public @Nullable LocalDate restorableFrom(GroundCode ground, LocalDate decisionDate, LocalDate validUntil) {
        Integer months = periodOf(ground).restorableAfterMonths();
        LocalDate from = months == null ? null : decisionDate.plusMonths(months);
        return from == null || from.isAfter(validUntil) ? null : from;
    }
}
