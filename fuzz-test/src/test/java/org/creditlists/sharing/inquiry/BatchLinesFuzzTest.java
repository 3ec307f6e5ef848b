package org.creditlists.sharing.inquiry;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as a batch of codes: lines whose numbers grow. */
class BatchLinesFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void aBatchIsReadToItsEnd(byte[] batch) {
        for (boolean isTable : new boolean[] {true, false}) {
            var lines = new BatchLines(batch, isTable);
            long before = 0;
            for (BatchLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (line.number() <= before) {
                    throw new IllegalStateException("line " + line.number() + " after " + before);
                }
                before = line.number();
            }
        }
    }
}
