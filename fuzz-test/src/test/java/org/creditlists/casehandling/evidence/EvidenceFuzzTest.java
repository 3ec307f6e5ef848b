package org.creditlists.casehandling.evidence;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.creditlists.web.problem.RefusedException;

/** Any bytes as evidence: accepted or refused. */
class EvidenceFuzzTest {

    private static final List<String> TYPES = List.of(EvidenceCheck.PDF, EvidenceCheck.JPEG, EvidenceCheck.PNG);

    @FuzzTest(maxDuration = "10m")
    void aFileIsAcceptedOrRefused(byte[] file) {
        try {
            EvidenceCheck.check(file, TYPES.get(file.length % TYPES.size()));
        } catch (RefusedException refused) {
            if (refused.getMessage() == null) {
                throw new IllegalStateException("a refusal that says nothing", refused);
            }
        }
    }
}
