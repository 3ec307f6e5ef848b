package org.creditlists.web.problem;

import java.time.Duration;
import org.creditlists.contracts.decision.Refusal;

/** Carries a refusal out of a resource; it becomes a problem. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient Duration retryAfter;

    public RefusedException(Refusal refusal) {
        this(refusal, Duration.ZERO);
    }

    /** @param retryAfter the time after which the request may be tried again; zero when nobody knows */
    public RefusedException(Refusal refusal, Duration retryAfter) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The HTTP status of the answer, by the kind of the refusal. */
    public int status() {
        return Statuses.of(refusal.kind());
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
