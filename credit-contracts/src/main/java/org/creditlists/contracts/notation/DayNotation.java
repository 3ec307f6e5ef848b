package org.creditlists.contracts.notation;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people, databases and spreadsheets write them: 2026-11-02, 2026/11/2, 20261102, 2026年11月2日. */
public final class DayNotation {

    private static final String TIME = "time";
    private static final Pattern DATE = Pattern.compile(
            "(?<year>\\d{4})(?:-|/|\\.|年|(?=\\d{4}$))(?<month>\\d{1,2})(?:-|/|\\.|月|(?=\\d{2}$))(?<day>\\d{1,2})日?"
                    + "(?:[T ]*(?<time>\\d{1,2}[:时]\\d{2}.*))?");
    /** What databases and spreadsheets write behind a day without a time. */
    private static final Pattern MIDNIGHT = Pattern.compile("0?0[:时]00(?:[:分]00(?:\\.0+)?秒?)?");

    private DayNotation() {}

    /** Empty for what is no day, and for a day with a time of day behind it. */
    public static Optional<LocalDate> read(String text) {
        Matcher parts = DATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        try {
            return parts.matches() && isMidnight(parts.group(TIME))
                    ? Optional.of(LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day")))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether it is a day with a time of day behind it, midnight aside. */
    public static boolean hasTimeOfDay(String text) {
        Matcher parts = DATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return parts.matches() && !isMidnight(parts.group(TIME));
    }

    private static boolean isMidnight(@Nullable String time) {
        return time == null || MIDNIGHT.matcher(time).matches();
    }

    private static int number(Matcher parts, String name) {
        return Integer.parseInt(parts.group(name));
    }
}
