package org.creditlists.portal.client;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reader on whose behalf a service is asked. The services count their limits by the address, which they believe
 * from trusted proxies only.
 */
@Singleton
public final class Reader {

    private static final String REQUEST_ID = "X-Request-Id";

    private final HttpServerRequest request;

    Reader(HttpServerRequest request) {
        this.request = request;
    }

    /** Headers that every request to a service carries. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Forwarded-For", request.remoteAddress().host());
        @Nullable String id = request.getHeader(REQUEST_ID);
        if (id != null) {
            headers.put(REQUEST_ID, id);
        }
        return headers;
    }
}
