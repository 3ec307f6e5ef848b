package org.creditlists.web.limit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;

/**
 * Lets one address read what is public so often within a minute, and tells it in headers: nobody takes the lists page
 * by page.
 */
@Provider
@ApplicationScoped // made when it is needed: the settings are not there when providers are
@PublicRead
public class PublicReads implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String GRANT = PublicReads.class.getName();

    private final RateLimit limit;
    private final HttpServerRequest request;

    PublicReads(PublicReadSettings settings, HttpServerRequest request) {
        this.limit = new RateLimit(settings.readsPerMinute(), System::nanoTime);
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        RateLimit.Grant grant = limit.take(request.remoteAddress().host());
        context.setProperty(GRANT, grant);
        if (!grant.granted()) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "too-often",
                    "",
                    "",
                    "访问过于频繁，请在" + grant.seconds() + "秒后重试",
                    "Too often; try again in " + grant.seconds() + " seconds"));
        }
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        if (context.getProperty(GRANT) instanceof RateLimit.Grant grant
                && !answer.getHeaders().containsKey(RateLimit.LIMIT)) {
            grant.tell(answer.getHeaders());
        }
    }
}
