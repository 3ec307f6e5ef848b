package org.creditlists.web.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Days and times in queries. What no list of this platform can be about is refused: from the year 1900 to the year
 * 2999.
 */
public final class Times {

    private static final int FIRST = 1900;
    private static final int LAST = 2999;

    private Times() {}

    /**
     * @param otherwise when it is absent
     * @throws RefusedException for what is no day, or out of bounds
     */
    public static LocalDate day(@Nullable String text, String name, LocalDate otherwise) {
        try {
            LocalDate day = text == null ? otherwise : LocalDate.parse(text);
            if (isWithin(day.getYear())) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw wrong(name, "日期，如2026-11-22", "a date, as 2026-11-22");
        }
        throw wrong(name, "1900年至2999年之间的日期", "a date from the year 1900 to the year 2999");
    }

    /**
     * @param otherwise when it is absent
     * @throws RefusedException for what is no time with its offset, or out of bounds
     */
    public static Instant instant(@Nullable String text, String name, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(plus(text));
            if (isWithin(time.getYear())) {
                return time.toInstant();
            }
        } catch (DateTimeParseException e) {
            throw wrong(
                    name, "带时区的时间，如2026-11-22T12:00:00+08:00", "a time with its offset, as 2026-11-22T12:00:00+08:00");
        }
        throw wrong(name, "1900年至2999年之间的时间", "a time from the year 1900 to the year 2999");
    }

    /** Of a plus sign that is not escaped in an address a space is left. */
    private static String plus(String text) {
        return text.replace(' ', '+');
    }

    private static boolean isWithin(int year) {
        return year >= FIRST && year <= LAST;
    }

    private static RefusedException wrong(String name, String zh, String en) {
        return new RefusedException(new Refusal("wrong-value", "/" + name, "", name + "应为" + zh, name + " is " + en));
    }
}
