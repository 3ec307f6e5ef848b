package org.creditlists.designation.push;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.creditlists.designation.entry.UnreadableException;

/** Any bytes as a pushed CSV list: records or a refusal. */
class CsvFuzzTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @FuzzTest(maxDuration = Fuzzed.TIME)
    void aListIsReadOrRefused(byte[] list) throws IOException {
        if (list.length > 0) {
            Charset charset = (list[0] & 1) == 0 ? StandardCharsets.UTF_8 : GB18030;
            var records = new RecordSplitter(new ByteArrayInputStream(list, 1, list.length - 1), true);
            try {
                Fuzzed.read(TextLines.csv(charset, records, Fuzzed.reading()));
            } catch (UnreadableException refused) {
                Fuzzed.isRefusal(refused);
            }
        }
    }
}
