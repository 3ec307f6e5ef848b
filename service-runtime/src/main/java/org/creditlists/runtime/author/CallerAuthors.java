package org.creditlists.runtime.author;

import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.identity.RequestId;
import org.creditlists.web.trace.RequestTrace;
import org.creditlists.web.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/** Whoever was named for the work, and otherwise the caller of the request. */
@Singleton
public class CallerAuthors implements Authors {

    private final Caller caller;
    private final RequestId requestId;
    private final RequestTrace requestTrace;

    CallerAuthors(Caller caller, RequestId requestId, RequestTrace requestTrace) {
        this.caller = caller;
        this.requestId = requestId;
        this.requestTrace = requestTrace;
    }

    @Override
    public Author current() {
        Author told = Acting.told();
        return told == null ? person() : told;
    }

    /**
     * The caller of the request.
     *
     * @throws UnknownAuthorException outside requests, and when the request has no token
     * @throws org.creditlists.web.problem.RefusedException when the token does not say whose it is
     */
    public Author.Person person() {
        if (!Arc.container().requestContext().isActive() || !caller.isKnown()) {
            throw new UnknownAuthorException();
        }
        TraceContext trace = requestTrace.value();
        return new Author.Person(
                caller.id(),
                nullable(caller),
                roles(),
                caller.tokenId().orElse(null),
                requestId.value(),
                null,
                trace == null ? null : trace.header());
    }

    private String roles() {
        return caller.roles().stream().sorted().collect(Collectors.joining(","));
    }

    private static @Nullable String nullable(Caller caller) {
        return caller.organisationIfAny().orElse(null);
    }
}
