package org.creditlists.contracts.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The published calendar of Chinese working days, with its make-up weekends. */
public final class WorkingDays {

    /** Legal dates are dates of this zone. */
    public static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    private static final String RESOURCE = "/calendar/china-working-days.txt";

    private final Set<Year> publishedYears = new HashSet<>();
    private final Set<LocalDate> daysOff = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();

    private WorkingDays(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line.split("\\s+"));
            }
        }
    }

    /** The calendar that this version of the platform was released with. */
    public static WorkingDays published() {
        try (var in = Objects.requireNonNull(WorkingDays.class.getResourceAsStream(RESOURCE), RESOURCE);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new WorkingDays(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
        return new Deadline(day, !publishedYears.contains(Year.from(day)));
    }

    private void read(String[] words) {
        switch (words[0]) {
            case "year" -> publishedYears.add(Year.parse(words[1]));
            case "off" -> addRange(words[1]);
            case "work" -> makeUpDays.add(LocalDate.parse(words[1]));
            default -> throw new IllegalArgumentException(RESOURCE + ": unknown word " + words[0]);
        }
    }

    private void addRange(String range) {
        String[] ends = range.split("\\.\\.");
        LocalDate last = LocalDate.parse(ends[ends.length - 1]);
        for (LocalDate day = LocalDate.parse(ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
            daysOff.add(day);
        }
    }
}
