package org.creditlists.designation.push;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.creditlists.designation.entry.UnreadableException;

/** Any bytes as a pushed NDJSON list: records or a refusal. */
class NdjsonFuzzTest {

    @FuzzTest(maxDuration = Fuzzed.TIME)
    void aListIsReadOrRefused(byte[] list) throws IOException {
        try {
            Fuzzed.read(
                    new RecordSplitter(new ByteArrayInputStream(list), false),
                    new NdjsonParser(StandardCharsets.UTF_8, Fuzzed.HEADERS, null));
        } catch (UnreadableException refused) {
            Fuzzed.isRefusal(refused);
        }
    }
}
