package org.creditlists.portal.client;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.Problem;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Turns the problem that a service answered into a refusal of the same status and texts. */
final class ServiceRefusals {

    private static final int SERVER_ERRORS = 500;

    private ServiceRefusals() {}

    /** Empty for a status that no refusal has. */
    static Optional<RuntimeException> of(Response answer) {
        Refusal.Kind kind = kind(answer.getStatus());
        Problem problem = kind == null ? null : problem(answer);
        if (answer.getStatus() >= SERVER_ERRORS && !saysWhy(problem)) {
            return Optional.of(ServicesAway.refusal());
        }
        return kind == null || problem == null ? Optional.empty() : Optional.of(refusal(kind, problem, answer));
    }

    /** Of what the service itself lacks at the moment, as a database; whatever stands in between says no code. */
    private static boolean saysWhy(@Nullable Problem problem) {
        return problem != null && !text(problem.code()).isEmpty();
    }

    private static RefusedException refusal(Refusal.Kind kind, Problem problem, Response answer) {
        return new RefusedException(
                new Refusal(
                        kind,
                        text(problem.code()),
                        text(problem.pointer()),
                        text(problem.basis()),
                        problem.title(),
                        text(problem.detail())),
                retryAfter(answer));
    }

    private static Refusal.@Nullable Kind kind(int status) {
        return switch (status) {
            case 400 -> Refusal.Kind.MALFORMED;
            case 403 -> Refusal.Kind.FORBIDDEN;
            case 404 -> Refusal.Kind.ABSENT;
            case 409 -> Refusal.Kind.CONFLICT;
            case 412 -> Refusal.Kind.CHANGED;
            case 413 -> Refusal.Kind.TOO_LARGE;
            case 415 -> Refusal.Kind.UNSUPPORTED;
            case 422 -> Refusal.Kind.INVALID;
            case 429 -> Refusal.Kind.TOO_MANY;
            case 503 -> Refusal.Kind.UNAVAILABLE;
            default -> null;
        };
    }

    private static @Nullable Problem problem(Response answer) {
        try {
            return answer.readEntity(Problem.class);
        } catch (ProcessingException noProblem) {
            return null;
        }
    }

    private static Duration retryAfter(Response answer) {
        String seconds = answer.getHeaderString(HttpHeaders.RETRY_AFTER);
        return seconds == null || !seconds.matches("[0-9]{1,6}")
                ? Duration.ZERO
                : Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
