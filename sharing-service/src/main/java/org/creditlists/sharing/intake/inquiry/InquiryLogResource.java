package org.creditlists.sharing.intake.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.http.Caller;
import org.creditlists.runtime.http.Roles;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.domain.receipt.HashTree;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who looks into the log of inquiries: the subject into what is about it, auditors into all of it (S3). */
@Path("/inquiries")
@RunOnVirtualThread
public class InquiryLogResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int AT_ONCE = 500;
    private static final String COLUMNS =
            "inquiry_id, organisation, caller, code_hash, purpose, legal_ground, power, entries, asked_at, said";
    private static final String ABOUT = "SELECT " + COLUMNS
            + " FROM inquiry_log WHERE code_hash = ? ORDER BY asked_at DESC, inquiry_id LIMIT " + AT_ONCE;
    private static final String BATCHES =
            "SELECT batch, previous, root, rows, at, head FROM inquiry_batch WHERE batch >= ? AND batch <= ? ORDER BY batch LIMIT "
                    + AT_ONCE;
    private static final String ROWS = "SELECT " + COLUMNS + " FROM inquiry_log WHERE batch = ? ORDER BY place";

    private final DataSource dataSource;
    private final Windows windows;
    private final Directory directory;
    private final KeyedHash hash;
    private final SigningKey key;
    private final Caller caller;
    private final ObjectMapper json;

    InquiryLogResource(
            DataSource dataSource,
            Windows windows,
            Directory directory,
            KeyedHash hash,
            SigningKey key,
            Caller caller,
            ObjectMapper json) {
        this.dataSource = dataSource;
        this.windows = windows;
        this.directory = directory;
        this.hash = hash;
        this.key = key;
        this.caller = caller;
        this.json = json;
    }

    /**
     * An inquiry as whoever it was about sees it.
     *
     * @param organisation that asked
     * @param power by which it asked
     * @param shown entries that it was shown
     */
    public record Asked(
            UUID inquiry,
            String organisation,
            Text organisationName,
            String purpose,
            String legalGround,
            String power,
            List<UUID> shown,
            Instant askedAt) {}

    @GET
    @Path("/mine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUBJECT)
    @Operation(
            summary =
                    "Who asked about oneself, when, why, by which power, and what was shown; the latest first, at most 500")
    public List<Asked> mine() {
        return about(hash.of(caller.ownCode()));
    }

    /** Inquiries about the holder of a code, the latest first; at most 500. */
    public List<Asked> about(String codeHash) {
        Stream<Asked> found = Rows.query(dataSource, ABOUT, InquiryLog::read, codeHash).stream()
                .map(row -> new Asked(
                        row.inquiry(),
                        row.organisation(),
                        directory.nameOf(row.organisation()),
                        row.purpose(),
                        row.legalGround(),
                        row.power(),
                        LogRow.unpack(row.entries()),
                        row.askedAt()));
        Stream<Asked> notFound = windows.about(codeHash).stream()
                .map(one -> new Asked(
                        one.inquiry(),
                        one.organisation(),
                        directory.nameOf(one.organisation()),
                        one.purpose(),
                        one.legalGround(),
                        one.power(),
                        List.of(),
                        one.askedAt()));
        return Stream.concat(found, notFound)
                .sorted(Comparator.comparing(Asked::askedAt).reversed())
                .limit(AT_ONCE)
                .toList();
    }

    /** A batch as it is stored. */
    private record Batch(long batch, byte[] previous, byte[] root, int rows, String head) {

        boolean says(Base64.Decoder base64, JsonNode content) {
            return content.path("batch").asLong() == batch
                    && content.path("rows").asInt() == rows
                    && Arrays.equals(base64.decode(content.path("root").asText()), root)
                    && Arrays.equals(base64.decode(content.path("previous").asText()), previous);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Batch one && batch == one.batch && head.equals(one.head);
        }

        @Override
        public int hashCode() {
            return Objects.hash(batch, head);
        }

        @Override
        public String toString() {
            return Long.toString(batch);
        }
    }

    /**
     * One line of an export.
     *
     * @param codeHash keyed hash of the code that was asked about
     * @param said SHA-256 of the statement that the caller was given, base64url
     */
    public record Exported(
            long batch,
            UUID inquiry,
            String organisation,
            String caller,
            String codeHash,
            String purpose,
            String legalGround,
            String power,
            List<UUID> shown,
            Instant askedAt,
            String said) {}

    /** The signed head of a batch, behind its inquiries. */
    public record ExportedHead(long batch, String head) {}

    @GET
    @Path("/log")
    @Produces(NDJSON)
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary =
                    "The log from one batch to another, inclusive, NDJSON: the inquiries of a batch, then its signed head; at most 500 batches",
            description = "Names and codes are not in the log; codes stand as keyed hashes.")
    public StreamingOutput export(@QueryParam("from") @Nullable Long from, @QueryParam("to") @Nullable Long to) {
        List<Batch> batches = batches(from, to);
        return out -> {
            for (Batch batch : batches) {
                for (LogRow row : rows(batch.batch())) {
                    line(
                            out,
                            new Exported(
                                    batch.batch(),
                                    row.inquiry(),
                                    row.organisation(),
                                    row.caller(),
                                    row.codeHash(),
                                    row.purpose(),
                                    row.legalGround(),
                                    row.power(),
                                    LogRow.unpack(row.entries()),
                                    row.askedAt(),
                                    Base64.getUrlEncoder().withoutPadding().encodeToString(row.said())));
                }
                line(out, new ExportedHead(batch.batch(), batch.head()));
            }
        };
    }

    private void line(java.io.OutputStream out, Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
    }

    /**
     * @param to last batch that was looked at
     * @param rows inquiries in them
     * @param broken the first batch that does not fit, absent when all do
     * @param why what does not fit: HEAD (its signature or content), CHAIN (not the next one), ROWS (inquiries changed, left out or put in)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Verification(
            long from,
            long to,
            long rows,
            @Nullable Long broken,
            @Nullable String why) {}

    @GET
    @Path("/log/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary =
                    "Whether the log from one batch to another fits its signed heads; at most 500 batches, go on with from = to + 1")
    public Verification verify(@QueryParam("from") @Nullable Long from, @QueryParam("to") @Nullable Long to)
            throws IOException {
        long first = from == null ? 1 : from;
        List<Batch> before = first > 1 ? batches(first - 1, first - 1) : List.of();
        InquiryLog.Head last = before.isEmpty()
                ? new InquiryLog.Head(first - 1, "")
                : new InquiryLog.Head(first - 1, before.getFirst().head());
        long rows = 0;
        for (Batch batch : batches(first, to)) {
            String fault = fault(batch, last, first > 1 && before.isEmpty() && batch.batch() == first);
            if (fault != null) {
                return new Verification(first, batch.batch(), rows, batch.batch(), fault);
            }
            rows += batch.rows();
            last = new InquiryLog.Head(batch.batch(), batch.head());
        }
        return new Verification(first, last.batch(), rows, null, null);
    }

    private @Nullable String fault(Batch batch, InquiryLog.Head last, boolean lacksBefore) throws IOException {
        Base64.Decoder base64 = Base64.getUrlDecoder();
        String[] parts = batch.head().split("\\.");
        if (!key.verifies(batch.head())
                || !batch.says(base64, json.readTree(new String(base64.decode(parts[1]), StandardCharsets.UTF_8)))) {
            return "HEAD";
        }
        if (lacksBefore || batch.batch() != last.batch() + 1 || !Arrays.equals(batch.previous(), last.digest())) {
            return "CHAIN";
        }
        List<byte[]> leaves = rows(batch.batch()).stream().map(LogRow::leaf).toList();
        boolean fits = leaves.size() == batch.rows() && Arrays.equals(new HashTree(leaves).root(), batch.root());
        return fits ? null : "ROWS";
    }

    private List<Batch> batches(@Nullable Long from, @Nullable Long to) {
        return Rows.query(
                dataSource,
                BATCHES,
                row -> new Batch(
                        row.getLong("batch"),
                        row.getBytes("previous"),
                        row.getBytes("root"),
                        row.getInt("rows"),
                        row.getString("head")),
                from == null ? 1 : from,
                to == null ? Long.MAX_VALUE : to);
    }

    private List<LogRow> rows(long batch) {
        return Rows.query(dataSource, ROWS, InquiryLog::read, batch);
    }
}
