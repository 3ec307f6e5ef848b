package org.creditlists.designation.push;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.designation.entry.UnreadableException;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What happened to each line of a push. */
@Path("/pushes/{push}/receipts")
@RolesAllowed({Roles.PLATFORM, Roles.OFFICER})
@RunOnVirtualThread
public class ReceiptResource {

    private static final Set<String> OUTCOMES = Set.of("ACCEPTED", "CORRECTED", "UNCHANGED", "WITHDRAWN", "REFUSED");

    private final Pushes pushes;
    private final StoredReceipts receipts;
    private final Caller caller;
    private final ObjectMapper json;
    private final Vocabulary vocabulary;

    ReceiptResource(Pushes pushes, StoredReceipts receipts, Caller caller, ObjectMapper json, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.pushes = pushes;
        this.receipts = receipts;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Produces(MediaTypes.NDJSON)
    @Operation(
            summary = "One receipt a line; outcome narrows to ACCEPTED, CORRECTED, UNCHANGED, WITHDRAWN or REFUSED;"
                    + " Accept text/csv for a table")
    public StreamingOutput receipts(@PathParam("push") UUID id, @QueryParam("outcome") @Nullable String outcome)
            throws SQLException {
        Push push = own(id);
        check(outcome);
        String reader = caller.hasRole(Roles.OFFICER) ? caller.organisation() : null;
        return out -> receipts.forEach(push.push(), outcome, reader, receipt -> {
            out.write(json.writeValueAsBytes(receipt));
            out.write('\n');
        });
    }

    @GET
    @Produces(MediaTypes.CSV)
    @Operation(hidden = true)
    public StreamingOutput receiptsAsTable(@PathParam("push") UUID id, @QueryParam("outcome") @Nullable String outcome)
            throws SQLException {
        Push push = own(id);
        check(outcome);
        String reader = caller.hasRole(Roles.OFFICER) ? caller.organisation() : null;
        return out -> {
            var table = new ReceiptTable(out);
            receipts.forEach(push.push(), outcome, reader, table::add);
            table.finish();
        };
    }

    @POST
    @Recorded
    @Path("/workbook")
    @Consumes({MediaTypes.XLSX, MediaTypes.CSV})
    @Produces(MediaTypes.XLSX)
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
        Push push = own(id);
        refuse(noWorkbook(push));
        String reader = caller.hasRole(Roles.OFFICER) ? caller.organisation() : null;
        OriginalRows rows = rows(content, push);
        StreamingOutput workbook = out -> {
            try (rows) {
                AnnotatedWorkbook.write(rows, receipts.inOrder(id, reader), out);
            } catch (UnreadableException e) {
                throw new RefusedException(e.refusal());
            }
        };
        return Response.ok(workbook)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipts-" + id + ".xlsx\"")
                .build();
    }

    private static Optional<Refusal> noWorkbook(Push push) {
        if (push.state() != PushState.DONE && push.state() != PushState.FAILED) {
            return Optional.of(PushRefusals.NOT_ENDED);
        }
        if (push.format() == PushFormat.NDJSON) {
            return Optional.of(PushRefusals.NO_CELLS);
        }
        return push.linesDone() < AnnotatedWorkbook.MOST_ROWS
                ? Optional.empty()
                : Optional.of(PushRefusals.TOO_MANY_ROWS);
    }

    private OriginalRows rows(InputStream content, Push push) throws IOException {
        java.nio.file.Path file = Files.createTempFile("receipts", ".original");
        try {
            if (!copy(content, file).equals(push.sha256())) {
                throw new RefusedException(PushRefusals.ANOTHER_FILE);
            }
            return OriginalRows.of(file, push, vocabulary.reading(push));
        } catch (UnreadableException e) {
            throw new RefusedException(e.refusal());
        } finally {
            // It is read on through the open file; a kill leaves nothing behind.
            Files.deleteIfExists(file);
        }
    }

    /** @return SHA-256 of the content, hexadecimal */
    private static String copy(InputStream content, java.nio.file.Path file) throws IOException {
        var digest = Pushes.sha256();
        try (OutputStream copy = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            content.transferTo(copy);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Push own(UUID push) throws SQLException {
        return pushes.own(push, caller.organisation()).orElseThrow(() -> new RefusedException(PushRefusals.UNKNOWN));
    }

    private static void check(@Nullable String outcome) {
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw new RefusedException(PushRefusals.OUTCOME);
        }
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new RefusedException(reason);
        });
    }
}
