package org.creditlists.casehandling.evidence.examiner;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.OutputStream;

/** Any bytes as evidence, in the process of the test: what the examiner does not foresee is found here. */
class EvidenceFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void aFileIsCopiedOrRefused(byte[] file) {
        CountedFilter.countIn(new Budget(Limits.MOST_STRUCTURE));
        try {
            switch (file.length % 3) {
                case 0 -> PdfCopy.write(file, OutputStream.nullOutputStream());
                case 1 -> Pictures.jpeg(file);
                default -> Pictures.png(file);
            }
        } catch (NotTaken refused) {
            if (refused.verdict() == Verdict.ACCEPTED) {
                throw new IllegalStateException("refused as accepted", refused);
            }
        } catch (IOException | RuntimeException broken) {
            // The verdict BROKEN; what is searched for is everything else: errors, memory, time.
        }
    }
}
