package org.creditlists.designation.push;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import jakarta.ws.rs.core.MediaType;
import org.creditlists.designation.entry.UnreadableException;

/** Any text as the type of a part and as a digest, in headers: how the content is sent, or a refusal. */
class UploadFuzzTest {

    @FuzzTest(maxDuration = Fuzzed.TIME)
    void headersAreReadOrRefused(@NotNull String type, @NotNull String digest) {
        try {
            Upload.ofPart(type);
        } catch (UnreadableException refused) {
            Fuzzed.isRefusal(refused);
        }
        try {
            Upload.of(MediaType.valueOf("text/csv"), digest);
        } catch (UnreadableException refused) {
            Fuzzed.isRefusal(refused);
        }
    }
}
