package org.creditlists.designation.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.designation.entry.Sender;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Lists pushed by provincial platforms and authorities (GuoFa (2016) 33, art. 25). */
@Path("/pushes")
@RolesAllowed({Roles.PLATFORM, Roles.OFFICER})
@RunOnVirtualThread
public class PushResource {

    private static final int MOST = 100;
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 500;
    private static final Duration PROGRESS = Duration.ofMillis(500);
    private static final String REJECTED = "withdrawals-rejected: 第二人未同意本次推送的退出 / the withdrawals were not agreed to";
    private static final Refusal NOT_WAITING = new Refusal(
            Refusal.Kind.CONFLICT,
            "not-waiting",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "该推送不在等待确认",
            "The push does not wait for a confirmation");
    private static final Refusal NOT_BY_SENDER = new Refusal(
            Refusal.Kind.CONFLICT,
            "second-person-needed",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "须由推送单位或认定部门的另一人确认，且其后没有同范围的全量推送",
            "Somebody else, of the sender or of the authority, has to confirm it, and no later snapshot of the scope"
                    + " may be"
                    + " there");

    private final Pushes pushes;
    private final PushWorker worker;
    private final Caller caller;
    private final ObjectMapper json;
    private final PushRequest requests;
    private final Snapshots snapshots;

    PushResource(
            Pushes pushes,
            PushWorker worker,
            Caller caller,
            ObjectMapper json,
            PushRequest requests,
            Snapshots snapshots) {
        this.snapshots = snapshots;
        this.pushes = pushes;
        this.worker = worker;
        this.caller = caller;
        this.json = json;
        this.requests = requests;
    }

    @POST
    @Consumes({NDJSON, CSV, XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Push a list, NDJSON, CSV or XLSX; answered when it is stored, decided line by line afterwards",
            description =
                    "Content-Digest (RFC 9530, sha-256) is checked when given; an upload that is cut leaves nothing.")
    @APIResponse(responseCode = "202", description = "Stored; Location has the push")
    @APIResponse(responseCode = "403", description = "Not for this authority")
    @APIResponse(responseCode = "415", description = "Another form or charset")
    @APIResponse(responseCode = "422", description = "Refused whole, with a stable code; nothing was stored")
    public Response push(
            InputStream content,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            @HeaderParam("Content-Digest") @Nullable String digest,
            @Parameter(description = "SNAPSHOT: the whole list of one authority in one field; what is not in it ends")
                    @QueryParam("mode")
                    @DefaultValue("DELTA")
                    String mode,
            @Parameter(description = "true: receipts of what would happen, and nothing happens")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    String dryRun,
            @Parameter(description = "For lines that name none; with list and field the scope of a snapshot")
                    @QueryParam("authority")
                    @Nullable
                    String authority,
            @QueryParam("list") @Nullable String list,
            @QueryParam("field") @Nullable String field,
            @QueryParam("ground") @Nullable String ground)
            throws IOException, SQLException {
        PushOrder order = requests.order(mode, dryRun, authority, list, field, ground);
        if (type == null) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.UNSUPPORTED,
                    "type-missing",
                    "",
                    Articles.GUOFA_2016_33_ART_25,
                    "请注明Content-Type：" + NDJSON + "、" + CSV + "或" + XLSX,
                    "Content-Type is " + NDJSON + ", " + CSV + " or " + XLSX));
        }
        String expected = PushRequest.sha256(digest);
        PushFormat format = PushRequest.format(type);
        UUID push = pushes.begin(
                Sender.of(caller),
                format,
                format == PushFormat.XLSX ? StandardCharsets.UTF_8 : PushRequest.charset(type),
                order);
        try {
            String actual = pushes.store(push, content);
            if (expected != null && !expected.equals(actual)) {
                throw new RefusedException(new Refusal(
                        "digest-mismatch",
                        "",
                        Articles.GUOFA_2016_33_ART_25,
                        "内容与Content-Digest不符，未保存任何内容",
                        "The content is not what Content-Digest says; nothing was stored"));
            }
            pushes.received(push);
        } catch (IOException | SQLException | RuntimeException e) {
            // Where nothing is left to discard it was received, and only the answer to that was lost.
            if (pushes.discard(push)) {
                throw e;
            }
        }
        worker.submit(push);
        return Response.accepted(pushes.find(push).orElseThrow())
                .location(URI.create("/pushes/" + push))
                .build();
    }

    /** @param confirmed false to withdraw nothing */
    public record Confirmation(@Nullable Boolean confirmed) {}

    @POST
    @Path("/{push}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "A second person, of the sender or of the authority, agrees to what a push withdraws, or does not",
            description = "/pushes/{push}/withdrawals shows what a snapshot would withdraw.")
    @APIResponse(responseCode = "200", description = "The push as it goes on")
    @APIResponse(responseCode = "404", description = "No such push of the organisation")
    @APIResponse(responseCode = "409", description = "It does not wait, or not for this person")
    public Push confirm(@PathParam("push") UUID push, @Nullable Confirmation content) throws SQLException {
        Confirmation body = Texts.body(content);
        Push waiting = pushes.concerning(push, caller.organisation());
        if (body.confirmed() == null) {
            throw new RefusedException(new Refusal(
                    "field-missing",
                    "/confirmed",
                    Articles.GUOFA_2016_33_ART_25,
                    "请注明confirmed为true或false",
                    "confirmed is true or false"));
        }
        boolean done = body.confirmed() ? pushes.confirm(push, caller.id()) : pushes.reject(push, REJECTED);
        if (!done) {
            throw new RefusedException(
                    waiting.state() == PushState.AWAITING_CONFIRMATION ? NOT_BY_SENDER : NOT_WAITING);
        }
        if (body.confirmed()) {
            worker.submit(push);
        }
        return pushes.concerning(push, caller.organisation());
    }

    @GET
    @Path("/{push}/withdrawals")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The entries that a snapshot would withdraw, while a second person decides about it",
            description = "At most 500; Link has the next ones.")
    @APIResponse(responseCode = "200", description = "Entries with their names and decision numbers")
    @APIResponse(responseCode = "404", description = "No such push of the organisation, nor of its list")
    @APIResponse(responseCode = "409", description = "A delta: its lines say which entries end")
    public Response withdrawals(@PathParam("push") UUID push, @QueryParam("after") @Nullable UUID after)
            throws SQLException {
        if (!pushes.concerning(push, caller.organisation()).order().isSnapshot()) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.CONFLICT,
                    "not-a-snapshot",
                    "",
                    Articles.GUOFA_2016_33_ART_25,
                    "该推送的退出由文件中的退出行列明；可用dryRun=true查看其结果",
                    "The lines of this push say themselves which entries end; dryRun=true shows what each would do"));
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
    @Operation(summary = "State and counts as server-sent events, until nothing more happens by itself")
    public StreamingOutput progress(@PathParam("push") UUID push) throws SQLException {
        Push first = own(push);
        return out -> {
            Push shown = first;
            write(out, shown);
            while (shown.state() == PushState.RECEIVED || shown.state() == PushState.WITHDRAWING) {
                LockSupport.parkNanos(PROGRESS.toNanos());
                Push now = now(push);
                if (!now.equals(shown)) {
                    write(out, now);
                    shown = now;
                }
            }
        };
    }

    private void write(OutputStream out, Push state) throws IOException {
        out.write(("data: " + json.writeValueAsString(state) + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
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
        return pushes.concerning(push, caller.organisation());
    }
}
