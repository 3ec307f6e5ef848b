package org.creditlists.base.integrity;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.stream.Stream;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.event.EventExport;
import org.creditlists.web.limit.PublicRead;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.NotRecorded;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Shows that nothing was changed: signed heads for everybody, the sealed events and their verification for auditors.
 */
@Path("/events")
@RunOnVirtualThread
public class EventLogResource {

    private final List<AuditedLog> logs;
    private final OtherHeads others;
    private final HeadExchange exchange;
    private final Verification verification;
    private final EventExport export;

    EventLogResource(
            @All List<AuditedLog> logs,
            OtherHeads others,
            HeadExchange exchange,
            Verification verification,
            EventExport export) {
        this.logs = logs;
        this.others = others;
        this.exchange = exchange;
        this.verification = verification;
        this.export = export;
    }

    /**
     * The head of a batch of a log.
     *
     * @param head compact JWS
     */
    public record LogHead(String log, long batch, String head) {}

    /**
     * Heads of this service, and those of others that it keeps.
     *
     * @param keys that verify the heads of this service
     * @param heads the last of each of its logs that has one
     * @param held of other services, the last of each day
     */
    public record Heads(String service, List<SigningKey.Jwk> keys, List<LogHead> heads, List<OtherHeads.Held> held) {}

    @GET
    @Path("/heads")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @PublicRead
    @Operation(
            summary = "The signed head of the last batch of each log of this service, and the heads of other services"
                    + " that it keeps",
            description = "Whoever keeps a head notices when the log ends before it one day, or has another one there.")
    public Heads heads() {
        return new Heads(
                exchange.service(),
                logs.stream()
                        .flatMap(log -> log.key().all().stream())
                        .distinct()
                        .toList(),
                logs.stream().flatMap(EventLogResource::last).toList(),
                others.all());
    }

    private static Stream<LogHead> last(AuditedLog log) {
        return log.batches().last().stream().map(last -> new LogHead(log.name(), last.batch(), last.head()));
    }

    @GET
    @Path("/heads/{log}/{batch}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @PublicRead
    @Operation(summary = "The signed head of one batch, to compare with one that was kept")
    public LogHead head(@PathParam("log") String name, @PathParam("batch") long batch) {
        return logs.stream()
                .filter(log -> log.name().equals(name))
                .flatMap(log -> log.batches().find(batch).stream())
                .map(found -> new LogHead(name, batch, found.head()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Kind.ABSENT,
                        "head-unknown",
                        "",
                        Articles.GUOFA_2014_21_PART_IV_5,
                        "该日志没有该批次",
                        "The log has no such batch")));
    }

    @GET
    @Path("/export")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "The sealed events of the blocks from one to another, inclusive, as lines that can be verified"
                    + " without this platform; at most 500 blocks",
            description = "block HEAD begins a block; of each of its events follows event POSITION ORIGIN DIGEST"
                    + " CONTENT, the bytes that are hashed. Dossiers are not in the events.")
    public StreamingOutput export(@QueryParam("from") @Nullable Long from, @QueryParam("to") @Nullable Long to) {
        return out -> export.write(from, to, out);
    }

    @GET
    @NotRecorded("states of logs, positions of faults")
    @Path("/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(summary = "What the last verification of this service's logs found; it runs every day")
    public Verification.Report verification() {
        return verification.latest();
    }

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Path("/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(summary = "Verifies all logs of this service now; answers when everything was read")
    public Verification.Report verify() {
        return verification.now();
    }
}
