package org.creditlists.sharing.match;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import org.creditlists.contracts.calendar.LegalDay;

/** Of which months there are match values: of the one that it is and, some days before it begins, of the next. */
@Singleton
public class MatchMonths {

    private final LegalDay day;
    private final int daysAhead;

    MatchMonths(LegalDay day, MatchSettings settings) {
        this.day = day;
        this.daysAhead = Math.clamp(settings.daysAhead(), 0, MatchSettings.MOST_DAYS_AHEAD);
    }

    /** In Asia/Shanghai. */
    public YearMonth current() {
        return YearMonth.from(day.today());
    }

    /** The current one first. */
    List<YearMonth> wanted() {
        LocalDate today = day.today();
        YearMonth month = YearMonth.from(today);
        YearMonth next = month.plusMonths(1);
        return next.atDay(1).minusDays(daysAhead).isAfter(today) ? List.of(month) : List.of(month, next);
    }

    /** Months are counted, so that the database compares them as numbers. */
    static int number(YearMonth month) {
        return Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH));
    }
}
