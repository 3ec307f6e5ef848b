package org.creditlists.casehandling.evidence.examiner;

/**
 * Ends the examination with a verdict. An error, because a reader of PDF goes on after exceptions of damaged streams.
 */
final class NotTaken extends Error {

    private static final long serialVersionUID = 1L;

    private final Verdict verdict;

    NotTaken(Verdict verdict) {
        super(verdict.name(), null, false, false);
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }
}
