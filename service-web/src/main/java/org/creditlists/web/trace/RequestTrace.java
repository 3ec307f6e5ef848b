package org.creditlists.web.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.creditlists.web.identity.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * The trace of the request at hand: that of the header {@code traceparent} when it is one, and otherwise a new one.
 * Where OpenTelemetry records spans, its span counts, which has read the same header.
 */
@Singleton
public class RequestTrace {

    private static final String KNOWN = RequestTrace.class.getName();
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final UUID NONE = new UUID(0, 0);

    private final CurrentVertxRequest current;

    RequestTrace(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Null outside requests. */
    public @Nullable TraceContext value() {
        RoutingContext request = current.getCurrent();
        return request == null ? null : of(request);
    }

    /** That of a request, the same however often it is asked for. */
    public static TraceContext of(RoutingContext request) {
        TraceContext known = request.get(KNOWN);
        if (known != null) {
            return known;
        }
        TraceContext trace = read(request);
        request.put(KNOWN, trace);
        return trace;
    }

    private static TraceContext read(RoutingContext context) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return new TraceContext(span.getTraceId(), span.getSpanId(), span.isSampled());
        }
        TraceContext given = given(context.request());
        return given == null ? begun(RequestId.of(context)) : given.next();
    }

    private static @Nullable TraceContext given(HttpServerRequest request) {
        String header = request.getHeader(TraceContext.HEADER);
        // Of two nobody knows which one is meant.
        return header == null || request.headers().getAll(TraceContext.HEADER).size() > 1
                ? null
                : TraceContext.parse(header);
    }

    /** Named like the request where that is named as the platform names it: then people need one id only. */
    private static TraceContext begun(String request) {
        if (!UUID_TEXT.matcher(request).matches()) {
            return TraceContext.begun();
        }
        UUID id = UUID.fromString(request);
        return id.equals(NONE) ? TraceContext.begun() : TraceContext.of(id);
    }
}
