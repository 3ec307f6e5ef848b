package org.creditlists.portal.client;

import jakarta.ws.rs.core.Link;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The beginning of the next page of a list, which a service names in a link (RFC 8288). */
public final class NextPage {

    private static final String AFTER = "after=";

    private NextPage() {}

    /** Null when there is none. */
    public static @Nullable String after(RestResponse<?> page) {
        @Nullable Link next = page.getLink("next");
        return next == null ? null : after(next.getUri());
    }

    private static @Nullable String after(URI page) {
        String query = page.getRawQuery() == null ? "" : page.getRawQuery();
        return Arrays.stream(query.split("&"))
                .filter(one -> one.startsWith(AFTER))
                .findFirst()
                .map(one -> URLDecoder.decode(one.substring(AFTER.length()), StandardCharsets.UTF_8))
                .orElse(null);
    }
}
