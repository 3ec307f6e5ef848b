package org.creditlists.portal.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests to incentive-service with the token of the caller. */
@RegisterRestClient(configKey = "incentive")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/orders")
public interface Incentive {

    /**
     * An order of the caller's department.
     *
     * @param zh name of the measure
     * @param step that is due next; absent for none
     * @param turn that is confirmed
     * @param name of the subject; absent once the entry has ended
     * @param code of the same
     */
    record Order(
            UUID order,
            @Nullable String field,
            String zh,
            String en,
            @Nullable String step,
            int turn,
            @Nullable LocalDate dueOn,
            boolean overdue,
            @Nullable String name,
            @Nullable String code) {}

    @GET
    RestResponse<List<Order>> orders(@QueryParam("after") @Nullable String after);

    @POST
    @Path("{order}/acknowledgement")
    void acknowledge(@PathParam("order") UUID order);

    @POST
    @Path("{order}/application")
    void apply(@PathParam("order") UUID order);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NotApplied(@Nullable String reason, @Nullable String remark) {}

    @POST
    @Path("{order}/non-application")
    void notApply(@PathParam("order") UUID order, NotApplied notApplied);

    record Confirmation(int turn) {}

    @POST
    @Path("{order}/confirmation")
    void confirm(@PathParam("order") UUID order, Confirmation confirmation);
}
