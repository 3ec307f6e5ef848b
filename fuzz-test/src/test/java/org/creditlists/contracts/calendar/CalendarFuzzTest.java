package org.creditlists.contracts.calendar;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as a calendar: terms end behind their beginning, or it is refused. */
class CalendarFuzzTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 29);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
    static Path folder;

    @FuzzTest(maxDuration = "10m")
    void aCalendarIsReadOrRefused(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("calendar.txt"), content);
        WorkingDays days;
        try {
            days = WorkingDays.published(List.of(file));
        } catch (UncheckedIOException | IllegalArgumentException refused) {
            return;
        }
        if (!days.after(START, 1).day().isAfter(START)) {
            throw new IllegalStateException("a term ends before it begins");
        }
    }
}
