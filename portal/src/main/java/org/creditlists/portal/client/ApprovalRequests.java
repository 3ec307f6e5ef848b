package org.creditlists.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for a second person; the services that have such acts answer it alike. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ApprovalRequests {

    /**
     * A request of the caller's organisation.
     *
     * @param content as it was asked for
     * @param touches how much it would touch, by what is counted; absent in lists
     * @param first who asked
     * @param second who decided
     * @param reason of the second person, or the code of the refusal that it met
     */
    record Request(
            UUID approval,
            String act,
            String about,
            JsonNode content,
            @Nullable Map<String, Long> touches,
            String first,
            LocalDate askedOn,
            LocalDate decideBy,
            String state,
            @Nullable String second,
            @Nullable String reason,
            @Nullable LocalDate decidedOn) {

        public boolean isWaiting() {
            return state.equals("WAITING");
        }
    }

    @GET
    List<Request> all();

    @GET
    @Path("{approval}")
    Request one(@PathParam("approval") UUID approval);

    /** @param person who caused it; absent for what the platform does by itself */
    record Author(@Nullable String person) {}

    record Happened(Instant at, String event, Author author) {}

    @GET
    @Path("{approval}/history")
    List<Happened> history(@PathParam("approval") UUID approval);

    /** @param act that is approved or withdrawn, as the request names it */
    record Statement(@Nullable String act) {}

    @POST
    @Path("{approval}/approve")
    void approve(@PathParam("approval") UUID approval, Statement statement);

    record Reason(@Nullable String reason) {}

    @POST
    @Path("{approval}/refuse")
    void refuse(@PathParam("approval") UUID approval, Reason reason);

    @POST
    @Path("{approval}/withdraw")
    void withdraw(@PathParam("approval") UUID approval, Statement statement);
}
