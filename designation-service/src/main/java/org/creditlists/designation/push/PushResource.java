package org.creditlists.designation.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.designation.entry.UnreadableException;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Lists pushed by provincial platforms and authorities (GuoFa (2016) 33, art. 25). */
@Path("/pushes")
@RolesAllowed({Roles.PLATFORM, Roles.OFFICER})
@RunOnVirtualThread
public class PushResource {

    private static final int MOST = 100;

    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 500;
    private static final Duration PROGRESS = Duration.ofMillis(500);
    private static final String REJECTED = "withdrawals-rejected: 第二人未同意本次推送 / a second person did not agree to it";

    private final Pushes pushes;
    private final PushWorker worker;
    private final Caller caller;
    private final ObjectMapper json;
    private final PushRequest requests;
    private final Snapshots snapshots;
    private final PushHandling handling;
    private final PushTerms terms;

    PushResource(
            Pushes pushes,
            PushWorker worker,
            Caller caller,
            ObjectMapper json,
            PushRequest requests,
            Snapshots snapshots,
            PushHandling handling,
            PushTerms terms) {
        this.handling = handling;
        this.terms = terms;
        this.snapshots = snapshots;
        this.pushes = pushes;
        this.worker = worker;
        this.caller = caller;
        this.json = json;
        this.requests = requests;
    }

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Consumes({MediaTypes.NDJSON, MediaTypes.CSV, MediaTypes.XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Push a list, NDJSON, CSV or XLSX; answered when it is stored, decided line by line afterwards",
            description =
                    "Content-Digest (RFC 9530, sha-256) is checked when given; an upload that is cut leaves nothing.")
    @APIResponse(responseCode = "403", description = "Not for this authority")
    @APIResponse(responseCode = "415", description = "Another form or charset")
    @APIResponse(responseCode = "422", description = "Refused whole, with a stable code; nothing was stored")
    @APIResponseSchema(value = Push.class, responseCode = "202", responseDescription = "Stored; Location has the push")
    public Response push(
            InputStream content,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            @HeaderParam("Content-Digest") @Nullable String digest,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Parameter(
                            description =
                                    "DELTA, the default, or SNAPSHOT: the whole list of one authority in one field;"
                                            + " what is not in it ends")
                    @QueryParam("mode")
                    @Nullable
                    PushMode mode,
            @Parameter(description = "true: receipts of what would happen, and nothing happens")
                    @QueryParam("dryRun")
                    @Nullable
                    Boolean dryRun,
            @Parameter(description = "For lines that name none; with list and field the scope of a snapshot")
                    @QueryParam("authority")
                    @Nullable
                    String authority,
            @QueryParam("list") @Nullable String list,
            @QueryParam("field") @Nullable String field,
            @QueryParam("ground") @Nullable String ground,
            @Parameter(description = "Name of the layout; without it the header shows which one it is")
                    @QueryParam("layout")
                    @Nullable
                    String layout,
            @Parameter(description = "Names of columns that are not read, separated by commas")
                    @QueryParam("ignored")
                    @Nullable
                    String ignored,
            @Parameter(description = "For lines that have none: number of the document that publishes the list")
                    @QueryParam("decisionNumber")
                    @Nullable
                    String decisionNumber,
            @Parameter(description = "For lines that have none: day of that document")
                    @QueryParam("decisionDate")
                    @Nullable
                    LocalDate decisionDate)
            throws IOException, SQLException {
        PushOrder order;
        Upload upload;
        try {
            var reading = PushReading.said(layout, ignored, decisionNumber, decisionDate);
            order = requests.order(mode, dryRun, authority, list, field, ground, reading);
            upload = Upload.of(type, digest);
        } catch (UnreadableException e) {
            throw new RefusedException(e.refusal());
        }
        return handling.receive(content, upload, order, key).answer();
    }

    /** @param confirmed false to withdraw nothing */
    public record Confirmation(@Nullable Boolean confirmed) {}

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Path("/{push}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A second person, of the sender or of the authority, agrees to what a push withdraws or"
                    + " designates, or does"
                    + " not",
            description = "/pushes/{push}/withdrawals shows what a snapshot would withdraw.")
    @APIResponse(responseCode = "200", description = "The push as it goes on")
    @APIResponse(responseCode = "404", description = "No such push of the organisation")
    @APIResponse(responseCode = "409", description = "It does not wait, not for this person, or not any more")
    public Push confirm(@PathParam("push") UUID push, @Nullable Confirmation content) throws SQLException {
        Confirmation body = Texts.body(content);
        Push waiting = own(push);
        if (body.confirmed() == null) {
            throw new RefusedException(PushRefusals.CONFIRMATION_MISSING);
        }
        if (terms.hasExpired(waiting)) {
            throw new RefusedException(PushRefusals.TERM_PASSED);
        }
        boolean done = body.confirmed() ? pushes.confirm(push, caller.id()) : pushes.reject(push, REJECTED);
        if (!done) {
            throw new RefusedException(
                    waiting.state() == PushState.AWAITING_CONFIRMATION
                            ? PushRefusals.NOT_BY_SENDER
                            : PushRefusals.NOT_WAITING);
        }
        if (body.confirmed()) {
            worker.submit(push);
        }
        return own(push);
    }

    @GET
    @Path("/{push}/withdrawals")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The entries that a snapshot would withdraw, while a second person decides about it",
            description = "At most 500; Link has the next ones.")
    @APIResponse(responseCode = "404", description = "No such push of the organisation, nor of its list")
    @APIResponse(responseCode = "409", description = "A delta: its lines say which entries end")
    @APIResponse(
            responseCode = "200",
            description = "Entries with their names and decision numbers",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Snapshots.Missing.class)))
    public Response withdrawals(@PathParam("push") UUID push, @QueryParam("after") @Nullable UUID after)
            throws SQLException {
        if (!own(push).order().isSnapshot()) {
            throw new RefusedException(PushRefusals.NOT_A_SNAPSHOT);
        }
        var page = snapshots.missing(push, after == null ? FIRST : after, AT_ONCE);
        Response.ResponseBuilder response = Response.ok(page);
        if (page.size() == AT_ONCE) {
            response.link(
                    UriBuilder.fromPath("/pushes/" + push + "/withdrawals")
                            .queryParam("after", page.getLast().entry())
                            .build(),
                    "next");
        }
        return response.build();
    }

    @GET
    @Path("/{push}/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "State and counts as server-sent events, until nothing more happens by itself",
            description = "The last event is named end; whoever connects again behind it gets 204 and stays away.")
    @APIResponse(responseCode = "200", description = "Events with states as data, and a comment every 15 seconds")
    @APIResponse(responseCode = "204", description = "The end was sent before")
    public Response progress(@PathParam("push") UUID push, @HeaderParam("Last-Event-ID") @Nullable String last)
            throws SQLException {
        Push first = own(push);
        if (ProgressEvents.END.equals(last) && !isMoving(first)) {
            return Response.noContent().build();
        }
        StreamingOutput events = out -> {
            var told = new ProgressEvents(out, json);
            Push shown = first;
            told.state(shown);
            while (isMoving(shown)) {
                LockSupport.parkNanos(PROGRESS.toNanos());
                Push now = now(push);
                if (now.equals(shown)) {
                    told.stillThere();
                } else {
                    told.state(now);
                    shown = now;
                }
            }
            told.end();
        };
        // A proxy that collects events before it hands them on shows no progress.
        return Response.ok(events).header("X-Accel-Buffering", "no").build();
    }

    private static boolean isMoving(Push push) {
        return push.state() == PushState.RECEIVED || push.state() == PushState.WITHDRAWING;
    }

    private Push now(UUID push) throws IOException {
        try {
            return pushes.find(push).orElseThrow();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One's own pushes, the latest first; at most 100")
    public List<Push> latest() {
        return pushes.latest(caller.organisation(), MOST);
    }

    @GET
    @Path("/{push}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "State and counts of a push")
    public Push push(@PathParam("push") UUID push) throws SQLException {
        return own(push);
    }

    private Push own(UUID push) throws SQLException {
        return pushes.concerning(push, caller.organisation())
                .orElseThrow(() -> new RefusedException(PushRefusals.UNKNOWN));
    }
}
