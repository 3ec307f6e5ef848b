package org.creditlists.designation.intake.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.runtime.http.Caller;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.runtime.http.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What happened to each line of a push. */
@Path("/pushes/{push}/receipts")
@RolesAllowed({Roles.PLATFORM, Roles.OFFICER})
@RunOnVirtualThread
public class ReceiptResource {

    private static final String RECEIPTS = """
            SELECT line, outcome, entry_id, code, pointer, zh, en FROM push_receipt
            WHERE push_id = ? AND (?::text IS NULL OR outcome = ?) ORDER BY line
            """;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FETCH = 1_000;
    private static final Set<String> OUTCOMES = Set.of("ACCEPTED", "CORRECTED", "UNCHANGED", "WITHDRAWN", "REFUSED");

    private final Pushes pushes;
    private final Caller caller;
    private final DataSource dataSource;
    private final ObjectMapper json;

    ReceiptResource(Pushes pushes, Caller caller, DataSource dataSource, ObjectMapper json) {
        this.pushes = pushes;
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

    @GET
    @Produces(PushResource.NDJSON)
    @Operation(
            summary =
                    "One receipt a line; outcome narrows to ACCEPTED, CORRECTED, UNCHANGED, WITHDRAWN or REFUSED; Accept text/csv for a table")
    public StreamingOutput receipts(@PathParam("push") UUID push, @QueryParam("outcome") @Nullable String outcome)
            throws SQLException {
        pushes.own(push, caller.organisation());
        check(outcome);
        return out -> forEachReceipt(push, outcome, receipt -> {
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
}
