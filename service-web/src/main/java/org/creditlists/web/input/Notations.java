package org.creditlists.web.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/** The one notation of each kind of value, in bodies and addresses alike. */
final class Notations {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    /** A year of four digits: databases and spreadsheets know no others. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern TIME = Pattern.compile(DAY.pattern() + "T[0-9:.]{5,18}(?:Z|[+-][0-9:]{2,9})");

    private Notations() {}

    /** @throws IllegalArgumentException when it is none */
    static UUID uuid(String text) {
        return UUID.fromString(of(UUID_FORM, text));
    }

    /** @throws IllegalArgumentException when it is none, or does not fit */
    static long whole(String text) {
        return Long.parseLong(of(WHOLE, text));
    }

    /** @throws DateTimeException when there is no such day */
    static LocalDate day(String text) {
        return LocalDate.parse(of(DAY, text));
    }

    /** @throws DateTimeException when there is no such time */
    static Instant time(String text) {
        return Instant.parse(of(TIME, text));
    }

    private static String of(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("another notation");
        }
        return text;
    }
}
