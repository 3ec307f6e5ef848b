package org.creditlists.base.trace;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.trace.TraceContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What came of one request in this service, for operators. */
@Path("/traces")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class TracesResource {

    private static final int MOST = 500;

    private static final Refusal UNREADABLE = new Refusal(
            "trace-unreadable",
            "/trace",
            "",
            "跟踪编号应为32位十六进制数字，或请求编号（UUID）",
            "A trace is 32 hexadecimal digits, or the id of a request that is a UUID");
    private static final Refusal PAGE =
            new Refusal("limit-out-of-range", "/limit", "", "每页条数应为1至500", "A page has 1 to 500 events");

    private final TracedEvents events;

    TracesResource(TracedEvents events) {
        this.events = events;
    }

    @GET
    @Path("/{trace}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "The events of this service that belong to one trace, in their order; perhaps none",
            description = "By the trace of traceparent, or by the id of a request where that is a UUID and the request"
                    + " brought no traceparent. Page on with the position of the last one as after. Neither content nor"
                    + " people are told.")
    @APIResponse(responseCode = "422", description = "It is no id of a trace")
    public List<TracedEvent> events(
            @PathParam("trace") String trace,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        String id = TraceContext.traceIdOf(trace);
        if (id == null) {
            throw new RefusedException(UNREADABLE);
        }
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(PAGE);
        }
        return events.page(id, after, limit);
    }
}
