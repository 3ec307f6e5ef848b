package org.creditlists.portal.client;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.Problem;
import org.creditlists.web.problem.RefusedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that a service cannot be reached at the moment. */
public final class ServicesAway {

    private static final Logger LOG = LoggerFactory.getLogger(ServicesAway.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    @ServerExceptionMapper
    public Response notReached(ProcessingException e) {
        LOG.warn("a service was not reached: {}", e.toString());
        RefusedException refusal = refusal();
        return Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .header("Retry-After", SOON.toSeconds())
                .entity(Problem.of(refusal.refusal(), refusal.status()))
                .build();
    }

    static RefusedException refusal() {
        return new RefusedException(
                new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        "service-away",
                        "",
                        "",
                        "所需的服务暂时无法访问，请稍后再试",
                        "A service that this page needs cannot be reached at the moment; try again later"),
                SOON);
    }
}
