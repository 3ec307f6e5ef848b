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

/** RED entries that a serious record ended in error, at designation-service with the token of the caller. */
@RegisterRestClient(configKey = "designation")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/reinstatements")
public interface Reinstatements {

    /**
     * An entry that may be reinstated.
     *
     * @param name absent when it is forgotten: the decision has to be given again
     */
    record Waiting(
            UUID entry,
            String field,
            LocalDate endedOn,
            LocalDate validUntil,
            @Nullable String name,
            @Nullable String decisionNumber,
            Mistake error) {}

    /** The serious record that was an error. */
    record Mistake(UUID entry, String authority, LocalDate endedOn) {}

    /** Of the caller's authority, those that left the list first come first. */
    @GET
    List<Waiting> own();

    /** What the document says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            @Nullable String name,
            @Nullable String code,
            @Nullable String decisionNumber,
            @Nullable String statement,
            @Nullable String honour) {}

    /** @param decision where it is forgotten */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reinstatement(@Nullable String act, @Nullable Document decision) {}

    @POST
    @Path("{entry}")
    void reinstate(@PathParam("entry") UUID entry, Reinstatement reinstatement);
}
