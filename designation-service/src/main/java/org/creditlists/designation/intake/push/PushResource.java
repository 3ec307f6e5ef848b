package org.creditlists.designation.intake.push;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.intake.Sender;
import org.creditlists.runtime.http.Caller;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.runtime.http.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Lists pushed by provincial platforms and authorities (C4). */
@Path("/pushes")
@RolesAllowed({Roles.PLATFORM, Roles.OFFICER})
@RunOnVirtualThread
public class PushResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final String RECEIPTS = """
            SELECT line, outcome, entry_id, code, pointer, zh, en FROM push_receipt
            WHERE push_id = ? AND (?::text IS NULL OR outcome = ?) ORDER BY line
            """;
    private static final Map<String, Charset> CHARSETS =
            Map.of("utf-8", StandardCharsets.UTF_8, "gb18030", Charset.forName("GB18030"));
    private static final int FETCH = 1_000;

    private final Pushes pushes;
    private final PushWorker worker;
    private final Caller caller;
    private final DataSource dataSource;
    private final ObjectMapper json;

    PushResource(Pushes pushes, PushWorker worker, Caller caller, DataSource dataSource, ObjectMapper json) {
        this.pushes = pushes;
        this.worker = worker;
        this.caller = caller;
        this.dataSource = dataSource;
        this.json = json;
    }

    /** What happened to one line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Receipt(
            long line,
            String outcome,
            @Nullable UUID entry,
            @Nullable String code,
            @Nullable String pointer,
            @Nullable String zh,
            @Nullable String en) {}

    @POST
    @Consumes({NDJSON, CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Push a list, NDJSON or CSV; answered when it is stored, decided line by line afterwards",
            description =
                    "Content-Digest (RFC 9530, sha-256) is checked when given; an upload that is cut leaves nothing.")
    public Response push(
            InputStream content,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            @HeaderParam("Content-Digest") @Nullable String digest)
            throws IOException, SQLException {
        if (type == null) {
            throw new RefusedException(
                    new Refusal(
                            "type-missing",
                            "",
                            "C4",
                            "请注明Content-Type：" + NDJSON + "或" + CSV,
                            "Content-Type is " + NDJSON + " or " + CSV),
                    415);
        }
        String expected = sha256(digest);
        PushFormat format = type.getSubtype().equals("csv") ? PushFormat.CSV : PushFormat.NDJSON;
        UUID push = pushes.begin(Sender.of(caller), format, charset(type));
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
    @Operation(summary = "One receipt a line, as NDJSON; outcome narrows to ACCEPTED, CORRECTED, UNCHANGED or REFUSED")
    public StreamingOutput receipts(@PathParam("push") UUID push, @QueryParam("outcome") @Nullable String outcome)
            throws SQLException {
        own(push);
        return out -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(RECEIPTS)) {
                connection.setAutoCommit(false);
                statement.setFetchSize(FETCH);
                statement.setObject(1, push);
                statement.setString(2, outcome);
                statement.setString(3, outcome);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        out.write(json.writeValueAsBytes(receipt(rows)));
                        out.write('\n');
                    }
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
        };
    }

    private Push own(UUID push) throws SQLException {
        return pushes.find(push)
                .filter(found -> found.sender().organisation().equals(caller.organisation()))
                .orElseThrow(() -> new RefusedException(
                        new Refusal("push-unknown", "", "C4", "没有该推送", "You have no such push"), 404));
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
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
