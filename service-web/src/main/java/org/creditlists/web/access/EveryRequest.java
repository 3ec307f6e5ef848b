package org.creditlists.web.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.creditlists.web.identity.RequestId;
import org.creditlists.web.recording.Exchange;
import org.creditlists.web.trace.LogIds;
import org.creditlists.web.trace.RequestTrace;
import org.creditlists.web.trace.TraceContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Before everything that can answer: names the request in the answer and in what is logged meanwhile, and puts down a
 * line of the access log when it has been answered. The ports of management have none.
 */
@Singleton
public class EveryRequest {

    /** Before the security log, so that what is refused for want of room there has a line here. */
    private static final int FIRST = 20_000;

    private static final Logger CATEGORY = LoggerFactory.getLogger(AccessLine.CATEGORY);

    private final Clock clock;
    private final @Nullable AccessLines lines;

    EveryRequest(AccessLogSettings settings, Clock clock) {
        this.clock = clock;
        this.lines = settings.enabled() ? new AccessLines(System.out).start() : null;
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, FIRST);
    }

    void stop(@Observes ShutdownEvent event) {
        if (lines != null) {
            lines.close();
        }
    }

    private void take(RoutingContext context) {
        String request = RequestId.of(context);
        TraceContext trace = RequestTrace.of(context);
        LogIds.put(request, trace.traceId());
        context.response().putHeader(RequestId.HEADER, request);
        if (lines != null && CATEGORY.isInfoEnabled()) {
            AccessLines to = lines;
            long since = System.nanoTime();
            context.addEndHandler(end -> to.add(line(context, System.nanoTime() - since)));
        }
        context.next();
    }

    private AccessLine line(RoutingContext context, long nanos) {
        return new AccessLine(
                clock.instant(),
                context.request().method(),
                Exchange.operation(context),
                context.response().getStatusCode(),
                nanos,
                RequestId.of(context),
                RequestTrace.of(context).traceId(),
                Exchange.asker(context));
    }
}
