package org.creditlists.contracts.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The published calendar of Chinese working days, with its make-up weekends. */
public final class WorkingDays {

    /** Legal dates are dates of this zone. */
    public static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    private static final String RESOURCE = "/calendar/china-working-days.txt";

    private static final int FIRST_OF_LAST_DAYS = 26;

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern LINE = Pattern.compile(
            "year\\s+(?<year>\\d{4})|work\\s+(?<work>%1$s)|off\\s+(?<off>%1$s)(?:\\.\\.(?<last>%1$s))?".formatted(DAY));
    /** Of days off in a row, less one. */
    private static final int LONGEST = 30;

    private final Set<Year> publishedYears = new HashSet<>();
    private final Set<LocalDate> daysOff = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();

    private WorkingDays(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line.strip());
            }
        }
    }

    /** The calendar that this version of the platform was released with. */
    public static WorkingDays published() {
        return published(List.of());
    }

    /**
     * The same, with years that were published since.
     *
     * @param more files of the form of the one that is shipped; of a day that two of them arrange the
     *     later file says what it is: arrangements were changed after their publication
     * @throws UncheckedIOException when a file cannot be read
     * @throws IllegalArgumentException when it says something else than years, days off and make-up days
     */
    public static WorkingDays published(List<Path> more) {
        List<String> lines = new ArrayList<>(shipped());
        try {
            for (Path file : more) {
                lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a calendar cannot be read", e);
        }
        return new WorkingDays(lines);
    }

    private static List<String> shipped() {
        try (var in = Objects.requireNonNull(WorkingDays.class.getResourceAsStream(RESOURCE), RESOURCE);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last year whose arrangement is known; terms that reach behind it are provisional. */
    public Year lastYear() {
        return Collections.max(publishedYears);
    }

    /** Whether it is worked; beyond the published years by the weekday alone. */
    public boolean isWorkingDay(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !daysOff.contains(day);
    }

    /**
     * The last day of a term that begins on the day after {@code start}.
     *
     * @param workingDays length of the term, at least 1
     */
    public Deadline after(LocalDate start, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a term has at least one working day, not " + workingDays);
        }
        LocalDate day = start;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return new Deadline(day, !isPublished(day));
    }

    /** The arrangement of a year may change the last days of the year before: new year's holidays. */
    private boolean isPublished(LocalDate day) {
        Year year = Year.from(day);
        boolean lastDays = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= FIRST_OF_LAST_DAYS;
        return publishedYears.contains(year) && (!lastDays || publishedYears.contains(year.plusYears(1)));
    }

    /**
     * The working day that lies some working days before a day: when somebody is reminded of a deadline.
     *
     * @param workingDays at least 1
     */
    public LocalDate before(LocalDate day, int workingDays) {
        LocalDate earlier = day;
        for (int left = workingDays; left > 0; ) {
            earlier = earlier.minusDays(1);
            if (isWorkingDay(earlier)) {
                left--;
            }
        }
        return earlier;
    }

    private void read(String line) {
        Matcher words = LINE.matcher(line);
        if (!words.matches()) {
            throw new IllegalArgumentException("a line of a calendar is none of year, off and work: " + line);
        }
        try {
            if (words.group("off") != null) {
                LocalDate first = LocalDate.parse(words.group("off"));
                addRange(first, words.group("last") == null ? first : LocalDate.parse(words.group("last")));
            } else if (words.group("work") != null) {
                LocalDate day = LocalDate.parse(words.group("work"));
                makeUpDays.add(day);
                daysOff.remove(day);
            } else {
                publishedYears.add(Year.parse(words.group("year")));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a calendar has a day that there is not: " + line, e);
        }
    }

    private void addRange(LocalDate first, LocalDate last) {
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > LONGEST) {
            throw new IllegalArgumentException(
                    "days off in a calendar are one to " + (LONGEST + 1) + " in a row, not " + first + ".." + last);
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            daysOff.add(day);
            makeUpDays.remove(day);
        }
    }
}
