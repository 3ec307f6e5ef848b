package org.creditlists.signedlog.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import org.creditlists.web.problem.Problem;
import org.creditlists.web.recording.Exchange;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jspecify.annotations.Nullable;

/** Says of each answer of an operation what it is to the security log. */
@Provider
@Singleton
@Priority(Priorities.USER + 1_000) // before others put a page in the place of a problem
public class OperationFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!(request instanceof ResteasyReactiveContainerRequestContext container
                && container.getServerRequestContext() instanceof ResteasyReactiveRequestContext current)) {
            return;
        }
        @Nullable ResteasyReactiveResourceInfo resource = current.getResteasyReactiveResourceInfo();
        if (resource == null) {
            return;
        }
        Operations.Operation operation = Operations.of(resource.getResourceClass(), resource.getResourceMethod());
        Exchange.operation(
                current.unwrap(RoutingContext.class),
                operation.kind(),
                request.getMethod() + " " + operation.path(),
                Operations.item(request.getUriInfo().getPathParameters()),
                answer.getEntity() instanceof Problem problem ? Objects.requireNonNullElse(problem.code(), "") : "");
    }
}
