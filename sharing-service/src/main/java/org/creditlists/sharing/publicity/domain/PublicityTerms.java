package org.creditlists.sharing.publicity.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.calendar.Periods;
import org.creditlists.contracts.list.Text;

/**
 * A policy edition: by when licences and penalties are published, and for how long they are displayed.
 *
 * @param publishWithinWorkingDays from the day of the decision
 * @param licenceMonths that a licence without a last day of its own is displayed, the day of the decision included
 */
public record PublicityTerms(
        String edition,
        LocalDate effectiveFrom,
        Text source,
        int publishWithinWorkingDays,
        int licenceMonths,
        List<Grade> grades) {

    /** @param months that a penalty of the grade is displayed, the day of the decision included; 0 for never */
    public record Grade(String code, String zh, String en, int months) {}

    public Optional<Grade> grade(String code) {
        return grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
    }

    /**
     * The grade whose period of display ends on a day; forms count the last day in, or not.
     *
     * @param until last day of display as the form has it, up to two days behind the last day of the period
     */
    public Optional<Grade> gradeUntil(LocalDate decided, LocalDate until) {
        return grades.stream()
                .filter(grade -> grade.months() == 0
                        ? !until.isAfter(decided)
                        : isEnd(Periods.lastDay(decided, grade.months()), until))
                .findFirst();
    }

    private static boolean isEnd(LocalDate lastDay, LocalDate until) {
        return !until.isBefore(lastDay) && !until.isAfter(lastDay.plusDays(2));
    }
}
