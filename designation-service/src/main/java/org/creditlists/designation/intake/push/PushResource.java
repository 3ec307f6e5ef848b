package org.creditlists.designation.intake.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.domain.Authority;
import org.creditlists.designation.domain.Refusals;
import org.creditlists.designation.domain.StandardsEdition;
import org.creditlists.designation.intake.Sender;
import org.creditlists.designation.intake.SubmissionFields;
import org.creditlists.designation.intake.Vocabulary;
import org.creditlists.runtime.http.Caller;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.runtime.http.Roles;
import org.creditlists.runtime.http.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Lists pushed by provincial platforms and authorities (C4). */
@Path("/pushes")
@RolesAllowed({Roles.PLATFORM, Roles.OFFICER})
@RunOnVirtualThread
public class PushResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String RECEIPTS = """
            SELECT line, outcome, entry_id, code, pointer, zh, en FROM push_receipt
            WHERE push_id = ? AND (?::text IS NULL OR outcome = ?) ORDER BY line
            """;
    private static final Map<String, Charset> CHARSETS =
            Map.of("utf-8", StandardCharsets.UTF_8, "gb18030", Charset.forName("GB18030"));
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FETCH = 1_000;
    private static final Duration PROGRESS = Duration.ofMillis(500);
    private static final Set<String> MODES = Set.of(PushMode.DELTA.name(), PushMode.SNAPSHOT.name());
    private static final Set<String> FLAGS = Set.of("true", "false");
    private static final Set<String> OUTCOMES = Set.of("ACCEPTED", "CORRECTED", "UNCHANGED", "WITHDRAWN", "REFUSED");
    private static final String REJECTED =
            "withdrawals-rejected: 未同意退出未列入本次全量推送的条目 / the withdrawals were not agreed to";
    private static final Refusal NOT_WAITING =
            new Refusal("not-waiting", "", "C4", "该推送不在等待确认", "The push does not wait for a confirmation");
    private static final Refusal NOT_BY_SENDER = new Refusal(
            "second-person-needed",
            "",
            "C4",
            "须由同一单位的另一人确认，且其后没有同范围的全量推送",
            "Somebody else of the same organisation has to confirm it, and no later snapshot of the scope may be there");

    private final Pushes pushes;
    private final PushWorker worker;
    private final Caller caller;
    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Vocabulary vocabulary;
    private final StandardsEdition edition;

    PushResource(
            Pushes pushes,
            PushWorker worker,
            Caller caller,
            DataSource dataSource,
            ObjectMapper json,
            Vocabulary vocabulary,
            StandardsEdition edition) {
        this.vocabulary = vocabulary;
        this.edition = edition;
        this.pushes = pushes;
        this.worker = worker;
        this.caller = caller;
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * What happened to one line, or to an entry that a snapshot withdrew.
     *
     * @param line from 1, absent where no line says it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Receipt(
            @Nullable Long line,
            String outcome,
            @Nullable UUID entry,
            @Nullable String code,
            @Nullable String pointer,
            @Nullable String zh,
            @Nullable String en) {}

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
        PushOrder order = order(mode, dryRun, authority, list, field, ground);
        if (type == null) {
            throw new RefusedException(
                    new Refusal(
                            "type-missing",
                            "",
                            "C4",
                            "请注明Content-Type：" + NDJSON + "、" + CSV + "或" + XLSX,
                            "Content-Type is " + NDJSON + ", " + CSV + " or " + XLSX),
                    415);
        }
        String expected = sha256(digest);
        PushFormat format = format(type);
        UUID push = pushes.begin(
                Sender.of(caller), format, format == PushFormat.XLSX ? StandardCharsets.UTF_8 : charset(type), order);
        try {
            String actual = pushes.store(push, content);
            if (expected != null && !expected.equals(actual)) {
                throw new RefusedException(new Refusal(
                        "digest-mismatch",
                        "",
                        "C4",
                        "内容与Content-Digest不符，未保存任何内容",
                        "The content is not what Content-Digest says; nothing was stored"));
            }
            pushes.received(push);
        } catch (IOException | SQLException | RuntimeException e) {
            pushes.discard(push);
            throw e;
        }
        worker.submit(push);
        return Response.accepted(pushes.find(push).orElseThrow())
                .location(URI.create("/pushes/" + push))
                .build();
    }

    private PushOrder order(
            String mode,
            String dryRun,
            @Nullable String authority,
            @Nullable String list,
            @Nullable String field,
            @Nullable String ground) {
        if (!FLAGS.contains(dryRun)) {
            // A preview that was asked for in other words must not become the real thing.
            throw new RefusedException(
                    new Refusal("wrong-value", "/dryRun", "C4", "dryRun应为true或false", "dryRun is true or false"));
        }
        if (!MODES.contains(mode)) {
            throw new RefusedException(
                    new Refusal("wrong-value", "/mode", "C4", "mode应为DELTA或SNAPSHOT", "mode is DELTA or SNAPSHOT"));
        }
        Map<String, String> scope = new HashMap<>();
        putIfGiven(scope, SubmissionFields.AUTHORITY, authority);
        putIfGiven(scope, SubmissionFields.LIST, list);
        putIfGiven(scope, SubmissionFields.FIELD, field);
        putIfGiven(scope, SubmissionFields.GROUND, ground);
        Map<String, String> meant = vocabulary.translate(scope);
        var order = new PushOrder(
                PushMode.valueOf(mode),
                Boolean.parseBoolean(dryRun),
                meant.get(SubmissionFields.AUTHORITY),
                meant.get(SubmissionFields.LIST),
                meant.get(SubmissionFields.FIELD),
                meant.get(SubmissionFields.GROUND));
        if (order.isSnapshot()) {
            checkScope(order);
        }
        return order;
    }

    private void checkScope(PushOrder order) {
        if (order.authority() == null || order.list() == null || order.field() == null) {
            throw new RefusedException(new Refusal(
                    "scope-missing",
                    "",
                    "C4",
                    "全量推送须注明authority、list和field",
                    "A snapshot says of which authority, list and field it is"));
        }
        Authority authority = edition.authority(order.authority())
                .orElseThrow(() -> new RefusedException(Refusals.AUTHORITY_UNKNOWN));
        if (!Sender.of(caller).maySpeakFor(authority)) {
            throw new RefusedException(Refusals.NOT_YOURS, 403);
        }
        boolean known = edition.standards().stream()
                .anyMatch(standard -> standard.field().equals(order.field())
                        && standard.list().name().equals(order.list()));
        if (!known) {
            throw new RefusedException(Refusals.NO_STANDARD);
        }
    }

    private static void putIfGiven(Map<String, String> fields, String member, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(member, value.strip());
        }
    }

    /** @param confirmed false to withdraw nothing */
    public record Confirmation(@Nullable Boolean confirmed) {}

    @POST
    @Path("/{push}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A second person of the organisation lets a snapshot withdraw what is not in it, or does not")
    @APIResponse(responseCode = "200", description = "The push as it goes on")
    @APIResponse(responseCode = "404", description = "No such push of the organisation")
    @APIResponse(responseCode = "409", description = "It does not wait, or not for this person")
    public Push confirm(@PathParam("push") UUID push, @Nullable Confirmation content) throws SQLException {
        Confirmation body = Texts.body(content);
        Push waiting = own(push);
        if (body.confirmed() == null) {
            throw new RefusedException(new Refusal(
                    "field-missing", "/confirmed", "C4", "请注明confirmed为true或false", "confirmed is true or false"));
        }
        boolean done = body.confirmed() ? pushes.confirm(push, caller.id()) : pushes.reject(push, REJECTED);
        if (!done) {
            throw new RefusedException(
                    waiting.state() == PushState.AWAITING_CONFIRMATION ? NOT_BY_SENDER : NOT_WAITING, 409);
        }
        if (body.confirmed()) {
            worker.submit(push);
        }
        return own(push);
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
    @Path("/{push}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "State and counts of a push")
    public Push push(@PathParam("push") UUID push) throws SQLException {
        return own(push);
    }

    @GET
    @Path("/{push}/receipts")
    @Produces(NDJSON)
    @Operation(
            summary =
                    "One receipt a line; outcome narrows to ACCEPTED, CORRECTED, UNCHANGED, WITHDRAWN or REFUSED; Accept text/csv for a table")
    public StreamingOutput receipts(@PathParam("push") UUID push, @QueryParam("outcome") @Nullable String outcome)
            throws SQLException {
        own(push);
        check(outcome);
        return out -> forEachReceipt(push, outcome, receipt -> {
            out.write(json.writeValueAsBytes(receipt));
            out.write('\n');
        });
    }

    /** With a byte order mark, so that spreadsheets read the Chinese. */
    @GET
    @Path("/{push}/receipts")
    @Produces(CSV)
    @Operation(hidden = true)
    public StreamingOutput receiptsAsTable(
            @PathParam("push") UUID push, @QueryParam("outcome") @Nullable String outcome) throws SQLException {
        own(push);
        check(outcome);
        return out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord("行号 line", "结果 outcome", "条目 entry", "代码 code", "字段 field", "说明", "explanation");
            forEachReceipt(
                    push,
                    outcome,
                    receipt -> csv.writeRecord(
                            receipt.line() == null ? "" : receipt.line().toString(),
                            receipt.outcome(),
                            receipt.entry() == null ? "" : receipt.entry().toString(),
                            receipt.code(),
                            receipt.pointer(),
                            receipt.zh(),
                            receipt.en()));
            csv.flush();
            text.flush();
        };
    }

    private static void check(@Nullable String outcome) {
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw new RefusedException(new Refusal(
                    "wrong-value",
                    "/outcome",
                    "C4",
                    "outcome应为ACCEPTED、CORRECTED、UNCHANGED、WITHDRAWN或REFUSED",
                    "outcome is one of ACCEPTED, CORRECTED, UNCHANGED, WITHDRAWN, REFUSED"));
        }
    }

    @FunctionalInterface
    private interface ReceiptWriter {

        void write(Receipt receipt) throws IOException;
    }

    private void forEachReceipt(UUID push, @Nullable String outcome, ReceiptWriter writer) throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(RECEIPTS)) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH);
            statement.setObject(1, push);
            statement.setString(2, outcome);
            statement.setString(3, outcome);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    writer.write(receipt(rows));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Push own(UUID push) throws SQLException {
        return pushes.find(push)
                .filter(found -> found.sender().organisation().equals(caller.organisation()))
                .orElseThrow(() -> new RefusedException(
                        new Refusal("push-unknown", "", "C4", "没有该推送", "You have no such push"), 404));
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        long line = row.getLong(1);
        return new Receipt(
                line > 0 ? line : null,
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    private static PushFormat format(MediaType type) {
        return switch (type.getType() + "/" + type.getSubtype()) {
            case CSV -> PushFormat.CSV;
            case XLSX -> PushFormat.XLSX;
            default -> PushFormat.NDJSON;
        };
    }

    private static Charset charset(MediaType type) {
        String name = type.getParameters().getOrDefault("charset", "utf-8").toLowerCase(Locale.ROOT);
        Charset charset = CHARSETS.get(name);
        if (charset == null) {
            throw new RefusedException(
                    new Refusal("charset-unknown", "", "C4", "编码应为UTF-8或GB18030", "The charset is UTF-8 or GB18030"),
                    415);
        }
        return charset;
    }

    /** Hexadecimal SHA-256 out of {@code sha-256=:base64:}, null without the header. */
    private static @Nullable String sha256(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String prefix = "sha-256=:";
        if (header.startsWith(prefix) && header.endsWith(":")) {
            try {
                byte[] hash = Base64.getDecoder().decode(header.substring(prefix.length(), header.length() - 1));
                return HexFormat.of().formatHex(hash);
            } catch (IllegalArgumentException e) {
                // falls through to the refusal
            }
        }
        throw new RefusedException(
                new Refusal(
                        "digest-malformed",
                        "",
                        "C4",
                        "Content-Digest格式应为sha-256=:base64:",
                        "Content-Digest is sha-256=:base64:"),
                400);
    }
}
