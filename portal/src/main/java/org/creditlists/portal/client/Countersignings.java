package org.creditlists.portal.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Withdrawals by one person that a second one countersigns, at designation-service with the token of the caller. */
@RegisterRestClient(configKey = "designation")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/countersignings")
public interface Countersignings {

    /**
     * A withdrawal.
     *
     * @param first who withdrew the entry
     * @param second absent while nobody has spoken about it
     * @param objection of the second person; absent when that person agrees
     */
    record Countersigning(
            UUID entry,
            String authority,
            String list,
            String field,
            String first,
            LocalDate withdrawnOn,
            LocalDate dueOn,
            @Nullable String second,
            @Nullable LocalDate signedOn,
            @Nullable String objection) {}

    /** Of the caller's organisation, those that wait first. */
    @GET
    List<Countersigning> own();

    /** Not countersigned in time, or objected to, of the bodies below the caller's. */
    @GET
    @Path("overdue")
    List<Countersigning> overdue();

    /** @param reason for an objection */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(boolean agreed, @Nullable String reason) {}

    @POST
    @Path("{entry}")
    void sign(@PathParam("entry") UUID entry, Outcome outcome);
}
