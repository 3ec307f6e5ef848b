package org.creditlists.web.input;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.creditlists.sharing.log.InquiryCursor;
import org.creditlists.web.problem.RefusedException;

/** Any text as a day, a time or a place in a list, in an address: its value, or a refusal. */
class QueryValuesFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void aValueIsReadOrRefused(@NotNull String text) {
        refusedAtMost(() -> Times.day(text, "on", LocalDate.EPOCH));
        refusedAtMost(() -> Times.instant(text, "knownAt", Instant.EPOCH));
        refusedAtMost(() -> {
            DayCursor cursor = DayCursor.read(text);
            if (!DayCursor.read(cursor.text()).equals(cursor)) {
                throw new IllegalStateException("a page would go on elsewhere");
            }
        });
        InquiryCursor.read(text).ifPresent(cursor -> {
            if (!InquiryCursor.read(cursor.toString()).orElseThrow().equals(cursor)) {
                throw new IllegalStateException("a page of inquiries would go on elsewhere");
            }
        });
    }

    private static void refusedAtMost(Runnable reading) {
        try {
            reading.run();
        } catch (RefusedException refused) {
            if (refused.refusal().code().isBlank()) {
                throw new IllegalStateException("a refusal without a code", refused);
            }
        }
    }
}
