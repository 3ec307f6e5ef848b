package org.creditlists.web.protocol;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Paths that were released and have others now, because two paths could be meant by one address: they are answered
 * until their sunset (RFC 8594), and say since when they are deprecated (RFC 9745) and what came after them.
 */
@Singleton
public class MovedPaths {

    private static final String MOVED = MovedPaths.class.getName();
    /** 1 December 2026. */
    private static final String SINCE = "@1796083200";

    private static final String SUNSET = "Fri, 31 Dec 2027 16:00:00 GMT";

    /** By what stood before the id; {@code %s} is the id. Looked up for every request. */
    private static final Map<String, String> ALL = Map.of(
            "/orders/of-entry", "/entries/%s/orders",
            "/shieldings/entries", "/entries/%s/shieldings",
            "/objections/evidence", "/evidence/%s",
            "/restorations/evidence", "/evidence/%s");

    /** Where an address has gone; empty where it is still what it was. */
    static Optional<String> of(String path) {
        int end = Math.max(0, path.lastIndexOf('/'));
        String id = path.substring(Math.min(end + 1, path.length()));
        return id.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(ALL.get(path.substring(0, end))).map(to -> to.formatted(id));
    }

    /** Takes a request to where its path has gone. */
    @ServerRequestFilter(preMatching = true)
    public void move(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        String path = address.getPath();
        of(path.startsWith("/") ? path : "/" + path).ifPresent(to -> {
            request.setProperty(MOVED, to);
            request.setRequestUri(address.getRequestUriBuilder().replacePath(to).build());
        });
    }

    /** Tells whoever still uses the old path. */
    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(MOVED) instanceof String to) {
            answer.getHeaders().putSingle("Deprecation", SINCE);
            answer.getHeaders().putSingle("Sunset", SUNSET);
            answer.getHeaders().add("Link", "<" + to + ">; rel=\"successor-version\"");
        }
    }
}
