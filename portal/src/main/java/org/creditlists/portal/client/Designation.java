package org.creditlists.portal.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests to designation-service with the token of the caller. */
@RegisterRestClient(configKey = "designation")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/")
public interface Designation {

    /** The manner in which a list was pushed. */
    record Order(boolean dryRun) {}

    /**
     * A list that was pushed; the figures count its lines.
     *
     * @param toWithdraw entries that a snapshot would end; absent for other pushes
     * @param decideBy last day for the second person; absent when it never waited
     * @param failure why nothing more of it is done: code, Chinese, English
     */
    record Push(
            UUID push,
            Order order,
            String state,
            @Nullable Long toWithdraw,
            @Nullable LocalDate decideBy,
            @Nullable String failure,
            Instant receivedAt,
            long accepted,
            long corrected,
            long withdrawn,
            long refused) {}

    /** The latest, of the caller's authority or platform. */
    @GET
    @Path("pushes")
    RestResponse<List<Push>> pushes();

    record Confirmation(boolean confirmed) {}

    @POST
    @Path("pushes/{push}/confirmation")
    void confirm(@PathParam("push") UUID push, Confirmation confirmation);

    record Consent(boolean given) {}

    @PUT
    @Path("entries/{entry}/consent")
    void consent(@PathParam("entry") UUID entry, Consent consent);
}
