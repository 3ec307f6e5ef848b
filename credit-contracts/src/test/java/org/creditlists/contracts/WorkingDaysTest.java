package org.creditlists.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X4: deadlines are counted in Chinese working days. */
class WorkingDaysTest {

    private final WorkingDays calendar = WorkingDays.published();

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-11-20, 1, 2026-11-23, false",
        "2026-02-13, 1, 2026-02-14, false",
        "2026-02-14, 1, 2026-02-24, false",
        "2026-09-30, 1, 2026-10-08, false",
        "2026-10-08, 2, 2026-10-10, false",
        "2026-12-30, 2, 2027-01-01, true"
    })
    void aTermBeginsOnTheNextDayAndCountsMakeUpWeekends(
            LocalDate start, int days, LocalDate last, boolean provisional) {
        assertThat(calendar.after(start, days).day()).isEqualTo(last);
        assertThat(calendar.after(start, days).provisional()).isEqualTo(provisional);
    }

    /** Every start day of 2019 to 2026 and every term of 1 to 60 working days, against a list compiled apart. */
    @Test
    void everyDeadlineIsThatOfAnIndependentCalendar() throws IOException {
        List<LocalDate> worked = new ArrayList<>();
        int lastYear = 0;
        for (String line : lines("/calendar/worked-days.txt")) {
            if (!line.startsWith("#")) {
                lastYear = Integer.parseInt(line.substring(0, 4));
                String days = line.substring(5);
                assertThat(days).hasSize(Year.of(lastYear).length());
                for (int day = 1; day <= days.length(); day++) {
                    if (days.charAt(day - 1) == '1') {
                        worked.add(LocalDate.ofYearDay(lastYear, day));
                    }
                }
            }
        }
        long compared = 0;
        LocalDate end = LocalDate.of(lastYear, 12, 31);
        for (LocalDate start = LocalDate.of(2019, 1, 1); !start.isAfter(end); start = start.plusDays(1)) {
            int at = Collections.binarySearch(worked, start.plusDays(1));
            int first = at < 0 ? -at - 1 : at;
            for (int days = 1; days <= 60 && first + days <= worked.size(); days++) {
                LocalDate day = worked.get(first + days - 1);
                // What the arrangement of 2027 may still change.
                boolean provisional = day.isAfter(LocalDate.of(2026, 12, 25));
                assertThat(calendar.after(start, days))
                        .as("%d working days after %s", days, start)
                        .isEqualTo(new Deadline(day, provisional));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(170_000);
    }

    @Test
    void aYearThatIsPublishedLaterMovesWhatWasProvisional(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("2027.txt");
        Files.writeString(file, "year 2027\noff 2027-01-01..2027-01-03\n");
        LocalDate start = LocalDate.of(2026, 12, 30);
        assertThat(WorkingDays.published(List.of(file)).after(start, 2))
                .isEqualTo(new Deadline(LocalDate.of(2027, 1, 4), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "holiday 2027-01-01",
                "year",
                "year 27",
                "year 2027-01-01",
                "work 2027-02-30",
                "work 2027-01-wor",
                "work 2027-01-01..2027-01-03",
                "off 2027-01-03..2027-01-01",
                "off 2027-01-01..2027-12-31",
                "off ..",
                "off +999999999-12-31"
            })
    void aLineThatSaysNothingOfAYearOrADayIsRefused(String line, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("2027.txt"), "year 2027\n" + line + "\n");
        assertThatThrownBy(() -> WorkingDays.published(List.of(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("calendar");
    }

    @Test
    void aLaterArrangementTakesBackAMakeUpDay(@TempDir Path folder) throws IOException {
        Path late = Files.writeString(folder.resolve("late"), "year 2026\noff 2026-10-08..2026-10-10\n");
        WorkingDays calendar = WorkingDays.published(List.of(late));
        assertThat(List.of(8, 9, 10)).noneMatch(day -> calendar.isWorkingDay(LocalDate.of(2026, 10, day)));
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 12))).isTrue();
        Path later = Files.writeString(folder.resolve("later"), "work 2026-10-10\n");
        assertThat(WorkingDays.published(List.of(late, later)).isWorkingDay(LocalDate.of(2026, 10, 10)))
                .isTrue();
    }

    @Test
    void aReminderComesOnAWorkingDayBefore() {
        assertThat(calendar.before(LocalDate.of(2026, 10, 8), 3)).isEqualTo(LocalDate.of(2026, 9, 28));
    }

    private static List<String> lines(String resource) throws IOException {
        try (var in = Objects.requireNonNull(WorkingDaysTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void aTermOfNoDaysIsAProgrammingError() {
        assertThatThrownBy(() -> calendar.after(LocalDate.of(2026, 1, 5), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
