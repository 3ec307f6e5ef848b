package org.creditlists.portal.client;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;
import org.creditlists.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The answer of a service: the content that was asked for, or why there is none. */
public sealed interface Answer<T> {

    record Given<T>(T content) implements Answer<T> {}

    /**
     * @param status of HTTP; 0 when the service could not be reached
     * @param problem null when the service named none
     */
    record Refused<T>(int status, @Nullable Problem problem) implements Answer<T> {

        private static final int NOT_REACHED = 0;
        private static final int UNREADABLE = 502;

        static <T> Refused<T> notReached() {
            return new Refused<>(NOT_REACHED, null);
        }

        public boolean isNotReached() {
            return status == NOT_REACHED;
        }
    }

    /** @param request by a client whose problems are mapped by {@link ProblemMapper} */
    static <T> Answer<T> of(Supplier<T> request) {
        try {
            return new Given<>(request.get());
        } catch (ProblemException e) {
            return new Refused<>(e.status(), e.problem());
        } catch (ProcessingException notReached) {
            return Refused.notReached();
        } catch (WebApplicationException unreadable) {
            return new Refused<>(Refused.UNREADABLE, null);
        }
    }
}
