package org.creditlists.web.problem;

import org.creditlists.contracts.decision.Refusal;

/** Carries a refusal out of a resource; it becomes a problem. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private final transient Refusal refusal;
    private final int status;
    private final int retryAfter;

    public RefusedException(Refusal refusal) {
        this(refusal, UNPROCESSABLE);
    }

    /** @param status an HTTP status of 400 and more */
    public RefusedException(Refusal refusal, int status) {
        this(refusal, status, 0);
    }

    /** @param retryAfter seconds after which it may be tried again; 0 when nobody knows */
    public RefusedException(Refusal refusal, int status, int retryAfter) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public Refusal refusal() {
        return refusal;
    }

    Problem problem() {
        return Problem.of(refusal, status);
    }

    int retryAfter() {
        return retryAfter;
    }

    public int status() {
        return status;
    }
}
