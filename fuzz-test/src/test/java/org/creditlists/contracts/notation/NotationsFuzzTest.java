package org.creditlists.contracts.notation;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Any text as a name, a code, a number or a day: its plain form is the same when it is written plainly. */
class NotationsFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void whatIsPlainStaysPlain(@NotNull String text) {
        stays(text, CodeNotation::plain);
        stays(text, NameNotation::plain);
        stays(text, DocumentNumber::plain);
        DayNotation.hasTimeOfDay(text);
        DayNotation.read(text).ifPresent(day -> {
            if (!DayNotation.read(day.toString()).equals(Optional.of(day))) {
                throw new IllegalStateException("a day is another one when it is written plainly: " + day);
            }
        });
        Placeholders.isNothing(text);
    }

    private static void stays(String text, UnaryOperator<String> plain) {
        String once = plain.apply(text);
        if (!plain.apply(once).equals(once)) {
            throw new IllegalStateException("plain twice is another one than plain once");
        }
    }
}
