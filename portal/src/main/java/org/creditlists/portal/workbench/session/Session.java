package org.creditlists.portal.workbench.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.NewCookie;

/**
 * The cookie of a session at the workbench: it has a random id, which scripts do not see and no other site's request
 * carries. A form that another site sends is refused besides.
 */
public final class Session {

    public static final String COOKIE = "workbench";
    public static final String PATH = "/workbench";

    /** Before the token is looked at. */
    private static final int EARLY = 400;

    private static final int FORBIDDEN = 403;

    void register(@Observes Filters filters) {
        filters.register(Session::refuseOtherSites, EARLY);
    }

    private static void refuseOtherSites(RoutingContext context) {
        if (context.normalizedPath().startsWith(PATH)
                && context.request().method().equals(HttpMethod.POST)
                && isFromElsewhere(context.request())) {
            context.response().setStatusCode(FORBIDDEN).end();
        } else {
            context.next();
        }
    }

    /** By what the browser says of the page that sends it; programs say nothing. */
    private static boolean isFromElsewhere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.endsWith("://" + request.getHeader("Host"));
    }

    /** @param secure whether the page came over TLS */
    public static NewCookie begin(String id, boolean secure) {
        return cookie(id, -1, secure);
    }

    public static NewCookie end() {
        return cookie("", 0, false);
    }

    private static NewCookie cookie(String value, int maxAge, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path(PATH)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
