package org.creditlists.casehandling.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.creditlists.casehandling.evidence.examiner.FileType;
import org.creditlists.contracts.decision.Refusal;

/** Has files examined as the service does, in a process of their own. */
final class Examining {

    private static final Examination EXAMINATION = new Examination(96, Duration.ofMinutes(1));

    private Examining() {}

    static byte[] taken(byte[] content, FileType type) {
        return switch (EXAMINATION.examine(content, type)) {
            case Examined.Taken(byte[] copy) -> copy;
            case Examined.Refused(Refusal refusal) -> throw new AssertionError(refusal.code() + ": " + refusal.en());
        };
    }

    static Refusal refusal(byte[] content, FileType type) {
        return switch (EXAMINATION.examine(content, type)) {
            case Examined.Taken(byte[] copy) -> throw new AssertionError("taken: " + copy.length + " bytes");
            case Examined.Refused(Refusal refusal) -> refusal;
        };
    }

    static void refused(byte[] content, FileType type, String code) {
        assertThat(refusal(content, type).code()).isEqualTo(code);
    }
}
