package org.creditlists.portal.client;

import org.creditlists.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Carries what a service answered instead of content out of a typed client; {@link Answer} takes it up. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable Problem problem;

    /** @param status of HTTP */
    ProblemException(int status, @Nullable Problem problem) {
        super("answered with " + status, null, false, false);
        this.status = status;
        this.problem = problem;
    }

    int status() {
        return status;
    }

    /** Null when the service named none. */
    @Nullable
    Problem problem() {
        return problem;
    }
}
