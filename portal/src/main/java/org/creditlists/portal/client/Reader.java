package org.creditlists.portal.client;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.creditlists.web.identity.RequestId;
import org.creditlists.web.trace.RequestTrace;
import org.creditlists.web.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * The reader on whose behalf a service is asked, by the id and the trace of the reader's own request. The services
 * count their limits by the address, which they believe from trusted proxies only.
 */
@Singleton
public final class Reader {

    private final HttpServerRequest request;
    private final RequestId id;
    private final RequestTrace trace;

    Reader(HttpServerRequest request, RequestId id, RequestTrace trace) {
        this.request = request;
        this.id = id;
        this.trace = trace;
    }

    /** Headers that every request to a service carries. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Forwarded-For", request.remoteAddress().host());
        put(headers, RequestId.HEADER, id.value());
        TraceContext of = trace.value();
        put(headers, TraceContext.HEADER, of == null ? null : of.header());
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
