package org.creditlists.web.protocol;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.creditlists.web.identity.RequestId;
import org.creditlists.web.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells with every problem of which request it is: support asks for that id. */
@Singleton
public class ProblemRequests {

    /** Before a page takes the place of a problem. */
    private static final int FIRST = Priorities.USER + 2_000;

    private final RequestId request;

    ProblemRequests(RequestId request) {
        this.request = request;
    }

    /** Names the request in a problem that is answered. */
    @ServerResponseFilter(priority = FIRST)
    public void name(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Problem problem) {
            answer.setEntity(problem.forRequest(request.value()));
        }
    }
}
