package org.creditlists.web.problem;

import org.creditlists.contracts.decision.Refusal;

/** The HTTP status of a refusal: the one place that decides it. */
final class Statuses {

    private Statuses() {}

    static int of(Refusal.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case FORBIDDEN -> 403;
            case ABSENT -> 404;
            case CONFLICT -> 409;
            case CHANGED -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case INVALID -> 422;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
