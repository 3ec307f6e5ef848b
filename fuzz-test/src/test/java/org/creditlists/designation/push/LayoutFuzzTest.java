package org.creditlists.designation.push;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.creditlists.designation.entry.UnreadableException;

/** Any text as a sender's own layout: one that can be stored and read again, or a refusal. */
class LayoutFuzzTest {

    @FuzzTest(maxDuration = Fuzzed.TIME)
    void aLayoutIsReadOrRefused(@NotNull String layout) {
        try {
            PushReading read = PushReading.BY_THE_HEADER.with(layout);
            if (!PushReading.of(read.stored()).equals(read)) {
                throw new IllegalStateException("what is stored of a layout is another one");
            }
        } catch (UnreadableException refused) {
            Fuzzed.isRefusal(refused);
        }
    }
}
