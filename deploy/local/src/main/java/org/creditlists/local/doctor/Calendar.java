package org.creditlists.local.doctor;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.calendar.WorkingDays;

/** Until when working days are known. */
public record Calendar(WorkingDays days, LocalDate today) {

    private static final String NEXT = "write the days of the State Council's notice into a file, then"
            + " CREDIT_CALENDAR_FILES=/path/to/file ./credit up (docs/guide/operate.md)";
    /** The longest term that is counted in working days, and some more. */
    private static final int WORKING_DAYS = 20;

    /** Terms that begin today and end in a year that nobody has arranged yet are provisional. */
    public List<Finding> findings() {
        return days.after(today, WORKING_DAYS).provisional()
                ? List.of(
                        new Finding("工作日历即将用完，期限为暂定", "the calendar of working days ends: terms are provisional", NEXT))
                : List.of();
    }
}
