package org.creditlists.contracts.calendar;

import java.time.LocalDate;

/** Periods in months, as editions state them: of validity, and of display of entries, licences and penalties. */
public final class Periods {

    private Periods() {}

    /**
     * The last day of a period whose first day is that of the decision: the day before the one that has its number some
     * months later, so that a year that began on 10 November ends on 9 November.
     *
     * @param months 0 and more; a period of none has ended on the day before it began
     */
    public static LocalDate lastDay(LocalDate firstDay, int months) {
        return firstDay.plusMonths(months).minusDays(1);
    }
}
