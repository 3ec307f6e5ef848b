package org.creditlists.runtime.http;

import org.creditlists.contracts.decision.Refusal;

/** Carries a refusal out of a resource; it becomes a problem. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private final transient Refusal refusal;
    private final int status;

    public RefusedException(Refusal refusal) {
        this(refusal, UNPROCESSABLE);
    }

    /** @param status an HTTP status of 400 and more */
    public RefusedException(Refusal refusal, int status) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.status = status;
    }

    public Refusal refusal() {
        return refusal;
    }

    Problem problem() {
        return Problem.of(refusal, status);
    }

    int status() {
        return status;
    }
}
