package org.creditlists.designation.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.designation.entry.EntryRegister;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What happened to each line of a push. */
@Path("/pushes/{push}/receipts")
@RolesAllowed({Roles.PLATFORM, Roles.OFFICER})
@RunOnVirtualThread
public class ReceiptResource {

    private static final String RECEIPTS = """
            SELECT line, outcome, entry_id, code, pointer, zh, en, changed, other_entry FROM push_receipt
            WHERE push_id = ? AND (?::text IS NULL OR outcome = ?) ORDER BY line
            """;
    private static final String NEXT = """
            SELECT line, outcome, entry_id, code, pointer, zh, en, changed, other_entry FROM push_receipt
            WHERE push_id = ? AND line > ? ORDER BY line LIMIT ?
            """;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FETCH = 1_000;
    private static final Set<String> OUTCOMES = Set.of("ACCEPTED", "CORRECTED", "UNCHANGED", "WITHDRAWN", "REFUSED");

    private final Pushes pushes;
    private final Caller caller;
    private final DataSource dataSource;
    private final ObjectMapper json;
    private final EntryRegister knownEntries;

    ReceiptResource(
            Pushes pushes, Caller caller, DataSource dataSource, ObjectMapper json, EntryRegister knownEntries) {
        this.knownEntries = knownEntries;
        this.pushes = pushes;
        this.caller = caller;
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * What happened to one line, or to an entry that a snapshot withdrew.
     *
     * @param line from 1, absent where no line says it
     * @param changed names of what a correction changed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Receipt(
            @Nullable Long line,
            String outcome,
            @Nullable UUID entry,
            @Nullable List<String> changed,
            @Nullable String code,
            @Nullable String pointer,
            @Nullable String zh,
            @Nullable String en) {}

    @GET
    @Produces(PushResource.NDJSON)
    @Operation(
            summary = "One receipt a line; outcome narrows to ACCEPTED, CORRECTED, UNCHANGED, WITHDRAWN or REFUSED;"
                    + " Accept text/csv for a table")
    public StreamingOutput receipts(@PathParam("push") UUID push, @QueryParam("outcome") @Nullable String outcome)
            throws SQLException {
        pushes.own(push, caller.organisation());
        check(outcome);
        boolean named = caller.hasRole(Roles.OFFICER);
        return out -> forEachReceipt(push, outcome, named, receipt -> {
            out.write(json.writeValueAsBytes(receipt));
            out.write('\n');
        });
    }

    /** With a byte order mark, so that spreadsheets read the Chinese. */
    @GET
    @Produces(PushResource.CSV)
    @Operation(hidden = true)
    public StreamingOutput receiptsAsTable(
            @PathParam("push") UUID push, @QueryParam("outcome") @Nullable String outcome) throws SQLException {
        pushes.own(push, caller.organisation());
        check(outcome);
        boolean named = caller.hasRole(Roles.OFFICER);
        return out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord(
                    "行号 line", "结果 outcome", "条目 entry", "变更 changed", "代码 code", "字段 field", "说明", "explanation");
            forEachReceipt(
                    push,
                    outcome,
                    named,
                    receipt -> csv.writeRecord(
                            receipt.line() == null ? "" : receipt.line().toString(),
                            receipt.outcome(),
                            receipt.entry() == null ? "" : receipt.entry().toString(),
                            receipt.changed() == null ? "" : String.join(" ", receipt.changed()),
                            receipt.code(),
                            receipt.pointer(),
                            receipt.zh(),
                            receipt.en()));
            csv.flush();
            text.flush();
        };
    }

    @POST
    @Path("/workbook")
    @Consumes({PushResource.XLSX, PushResource.CSV})
    @Produces(PushResource.XLSX)
    @Operation(
            summary = "The receipts beside the original cells, as XLSX",
            description = "Send the pushed file once more: its content was deleted when it was decided, because it is"
                    + " personal. Only the very same file is taken.")
    @APIResponse(
            responseCode = "200",
            description = "Every row of the file, with outcome, entry, code, field and reason")
    @APIResponse(responseCode = "409", description = "The push has not ended")
    @APIResponse(responseCode = "422", description = "Not the file that was pushed")
    public Response receiptsAsWorkbook(@PathParam("push") UUID id, InputStream content)
            throws IOException, SQLException {
        Push push = pushes.own(id, caller.organisation());
        if (push.state() != PushState.DONE && push.state() != PushState.FAILED) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.CONFLICT,
                    "not-ended",
                    "",
                    Articles.GUOFA_2016_33_ART_25,
                    "推送尚未处理完毕",
                    "The push has not ended"));
        }
        if (push.format() == PushFormat.NDJSON) {
            throw new RefusedException(new Refusal(
                    "no-cells",
                    "",
                    Articles.GUOFA_2016_33_ART_25,
                    "NDJSON没有单元格；请取NDJSON或CSV回执",
                    "NDJSON has no cells; take the receipts as NDJSON or CSV"));
        }
        if (push.linesDone() >= AnnotatedWorkbook.MOST_ROWS) {
            throw new RefusedException(new Refusal(
                    "too-many-rows",
                    "",
                    Articles.GUOFA_2016_33_ART_25,
                    "超过一张工作表的行数；请取CSV回执",
                    "More rows than a sheet has; take the receipts as CSV"));
        }
        java.nio.file.Path file = sameFile(content, push);
        boolean named = caller.hasRole(Roles.OFFICER);
        OriginalRows rows;
        try {
            rows = push.format() == PushFormat.XLSX
                    ? OriginalRows.workbook(file)
                    : OriginalRows.csv(file, push.charset());
        } finally {
            // It is read on through the open file; a kill leaves nothing behind.
            Files.deleteIfExists(file);
        }
        StreamingOutput workbook = out -> {
            try (rows) {
                AnnotatedWorkbook.write(rows, inOrder(id, named), out);
            }
        };
        return Response.ok(workbook)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipts-" + id + ".xlsx\"")
                .build();
    }

    private static java.nio.file.Path sameFile(InputStream content, Push push) throws IOException {
        java.nio.file.Path file = Files.createTempFile("receipts", ".original");
        var digest = Pushes.sha256();
        try (OutputStream copy = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            content.transferTo(copy);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(push.sha256())) {
            Files.deleteIfExists(file);
            throw new RefusedException(new Refusal(
                    "another-file",
                    "",
                    Articles.GUOFA_2016_33_ART_25,
                    "这不是本次推送的文件",
                    "This is not the file that was pushed"));
        }
        return file;
    }

    /** Receipts of lines, a thousand at a time. */
    private AnnotatedWorkbook.ReceiptSource inOrder(UUID push, boolean named) {
        return new AnnotatedWorkbook.ReceiptSource() {
            private final Deque<Receipt> some = new ArrayDeque<>();
            private long last;

            @Override
            public @Nullable Receipt next() {
                if (some.isEmpty()) {
                    some.addAll(Rows.query(dataSource, NEXT, row -> receipt(row, named), push, last, FETCH));
                }
                Receipt next = some.poll();
                if (next != null && next.line() != null) {
                    last = next.line();
                }
                return next;
            }
        };
    }

    private static void check(@Nullable String outcome) {
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw new RefusedException(new Refusal(
                    "wrong-value",
                    "/outcome",
                    Articles.GUOFA_2016_33_ART_25,
                    "outcome应为ACCEPTED、CORRECTED、UNCHANGED、WITHDRAWN或REFUSED",
                    "outcome is one of ACCEPTED, CORRECTED, UNCHANGED, WITHDRAWN, REFUSED"));
        }
    }

    @FunctionalInterface
    private interface ReceiptWriter {

        void write(Receipt receipt) throws IOException;
    }

    private void forEachReceipt(UUID push, @Nullable String outcome, boolean named, ReceiptWriter writer)
            throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(RECEIPTS)) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH);
            statement.setObject(1, push);
            statement.setString(2, outcome);
            statement.setString(3, outcome);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    writer.write(receipt(rows, named));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** The other name of a code is shown to the authority that asks, never to a platform, and never stored. */
    private Receipt receipt(ResultSet row, boolean named) throws SQLException {
        long line = row.getLong(1);
        String changed = row.getString(8);
        UUID other = named ? row.getObject(9, UUID.class) : null;
        String name =
                other == null ? null : knownEntries.nameOf(new EntryId(other)).orElse(null);
        return new Receipt(
                line > 0 ? line : null,
                row.getString(2),
                row.getObject(3, UUID.class),
                changed == null ? null : List.of(changed.split(",")),
                row.getString(4),
                row.getString(5),
                row.getString(6) == null || name == null ? row.getString(6) : row.getString(6) + "；另一名称：" + name,
                row.getString(7) == null || name == null
                        ? row.getString(7)
                        : row.getString(7) + "; the other name: " + name);
    }
}
