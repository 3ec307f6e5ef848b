package org.creditlists.designation.entry;

import org.creditlists.contracts.decision.Refusal;

/**
 * A submission, or a list of them, that cannot be read. Readers meet the first fault deep in their input; their caller
 * knows whether it refuses one line, the whole list or a request.
 */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public UnreadableException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
