package org.creditlists.base.parked;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.runtime.topics.Parked;
import org.creditlists.runtime.topics.ParkedMessages;
import org.creditlists.runtime.topics.ParkedRetry;
import org.creditlists.runtime.topics.Received;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Records that this service could not take, for operators. */
@Path("/parked")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class ParkedResource {

    private static final int MOST = 500;
    private static final int LONGEST_REASON = 500;

    private final ParkedMessages parked;
    private final ParkedRetry retry;
    private final Caller caller;

    ParkedResource(ParkedMessages parked, ParkedRetry retry, Caller caller) {
        this.parked = parked;
        this.retry = retry;
        this.caller = caller;
    }

    /** @param reason at most 500 characters, nothing personal */
    public record Discarding(@Nullable String reason) {}

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Records that this service could not take from its topics, the longest parked first",
            description = "Page on with the id of the last one as after. The rest of their topics went on.")
    public List<ParkedMessage> page(
            @QueryParam("state") @DefaultValue("WAITING") Parked.State state,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(ParkedRefusals.LIMIT);
        }
        return parked.page(state, after, limit).stream().map(ParkedMessage::of).toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "One of them, with what the record is like",
            description = "Names of members and ids are told; of texts and numbers only their length.")
    @APIResponse(responseCode = "404", description = "Nothing was parked under this id")
    @APIResponse(responseCode = "503", description = "Kafka does not answer")
    public ParkedMessage.Shown show(@PathParam("id") String id) {
        Parked one = found(id);
        try {
            return new ParkedMessage.Shown(
                    ParkedMessage.of(one),
                    retry.record(one).map(ParkedResource::content).orElse(null));
        } catch (KafkaException e) {
            throw new RefusedException(ParkedRefusals.AWAY);
        }
    }

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Path("/{id}/retry")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Has it taken after all, when what kept it from being is mended",
            description = "It may be repeated. Of a topic that carries states a record that a later one of its key has"
                    + " replaced is not taken: it is SUPERSEDED.")
    @APIResponse(responseCode = "404", description = "Nothing was parked under this id")
    @APIResponse(responseCode = "409", description = "It cannot be taken, or it was discarded")
    @APIResponse(responseCode = "503", description = "Kafka or the database does not answer")
    public ParkedMessage retry(@PathParam("id") String id) {
        Parked one = found(id);
        switch (one.state()) {
            case TAKEN, SUPERSEDED -> {
                return ParkedMessage.of(one);
            }
            case DISCARDED -> throw new RefusedException(ParkedRefusals.DISCARDED);
            case WAITING -> {
                switch (retry.retry(one, caller.id())) {
                    case TAKEN, SUPERSEDED -> {
                        return ParkedMessage.of(found(id));
                    }
                    case FAILED -> throw new RefusedException(ParkedRefusals.FAILS_AGAIN);
                    case GONE -> throw new RefusedException(ParkedRefusals.GONE);
                    case AWAY -> throw new RefusedException(ParkedRefusals.AWAY);
                }
            }
        }
        throw new IllegalStateException();
    }

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Path("/{id}/discarding")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Says that it is not to be taken, and why",
            description = "It may be repeated; the first reason stays. Who did it stands in the security log.")
    @APIResponse(responseCode = "404", description = "Nothing was parked under this id")
    @APIResponse(responseCode = "409", description = "It was taken")
    @APIResponse(responseCode = "422", description = "There is no reason")
    public ParkedMessage discard(@PathParam("id") String id, @Nullable Discarding content) {
        String reason = Texts.required(Texts.body(content).reason(), LONGEST_REASON, ParkedRefusals.REASON);
        Parked one = found(id);
        parked.close(one.id(), Parked.State.DISCARDED, caller.id(), reason);
        Parked closed = found(id);
        if (closed.state() != Parked.State.DISCARDED) {
            throw new RefusedException(ParkedRefusals.TAKEN);
        }
        return ParkedMessage.of(closed);
    }

    private Parked found(String id) {
        return idOf(id).flatMap(parked::find).orElseThrow(() -> new RefusedException(ParkedRefusals.UNKNOWN));
    }

    private static Optional<UUID> idOf(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ParkedMessage.Content content(Received record) {
        byte[] value = record.value();
        String type = record.type();
        return new ParkedMessage.Content(
                MaskedContent.text(record.key()),
                type == null || EventCatalogue.byType(type).isEmpty() ? null : type,
                value == null ? 0 : value.length,
                MaskedContent.of(value));
    }
}
