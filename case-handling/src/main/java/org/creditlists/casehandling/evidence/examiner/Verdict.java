package org.creditlists.casehandling.evidence.examiner;

import java.util.Arrays;
import java.util.Optional;

/** What the process says of a file, as its exit code. An exit that is none of these is the death of the process. */
public enum Verdict {
    /** The copy stands on the standard output. */
    ACCEPTED(0),
    UNPACKS_TO_TOO_MUCH(20),
    TOO_MANY_OBJECTS(21),
    PIXELS(22),
    PAGES(23),
    ENCRYPTED(24),
    ACTIVE_CONTENT(25),
    BROKEN(26);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    public static Optional<Verdict> of(int exitCode) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.exitCode == exitCode)
                .findFirst();
    }
}
