package org.creditlists.web.identity;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of the request at hand: what the caller calls it, so that logs on both sides fit, and otherwise a new one. */
@Singleton
public class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String KNOWN = RequestId.class.getName();

    private final CurrentVertxRequest current;

    RequestId(CurrentVertxRequest current) {
        this.current = current;
    }

    /** At most 64 letters, digits, points, hyphens and underlines; null outside requests. */
    public @Nullable String value() {
        RoutingContext request = current.getCurrent();
        return request == null ? null : of(request);
    }

    /** That of another request than the one at hand, or of one that has ended. */
    public static String of(RoutingContext request) {
        String known = request.get(KNOWN);
        if (known != null) {
            return known;
        }
        String given = request.request().getHeader(HEADER);
        String id = given != null && USABLE.matcher(given).matches()
                ? given
                : RandomIds.uuid().toString();
        request.put(KNOWN, id);
        return id;
    }
}
