package org.creditlists.sharing.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.limit.PublicRead;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Who looks into the log of inquiries: the subject into what is about it, auditors into all of it (GuoFa (2014) 21,
 * part IV(5)).
 */
@Path("/inquiries")
@RunOnVirtualThread
public class InquiryLogResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int AT_ONCE = 500;
    private static final String HEADS =
            "SELECT batch FROM inquiry_batch WHERE batch >= ? AND batch <= ? ORDER BY batch LIMIT " + AT_ONCE;
    private static final String BATCH = "SELECT " + LoggedBatch.COLUMNS + " FROM inquiry_batch WHERE batch = ?";
    private final DataSource dataSource;
    private final InquiryLog log;
    private final InquiryIndex tail;
    private final NotFoundCodes windows;
    private final Directory directory;
    private final KeyedHash hash;
    private final SigningKey key;
    private final Caller caller;
    private final ObjectMapper json;

    InquiryLogResource(
            DataSource dataSource,
            InquiryLog log,
            InquiryIndex tail,
            NotFoundCodes windows,
            Directory directory,
            KeyedHash hash,
            SigningKey key,
            Caller caller,
            ObjectMapper json) {
        this.dataSource = dataSource;
        this.log = log;
        this.tail = tail;
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
            Instant askedAt) {

        private InquiryCursor place() {
            return new InquiryCursor(askedAt, inquiry);
        }
    }

    @GET
    @Path("/mine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUBJECT)
    @Operation(
            summary = "Who asked about oneself, when, why, by which power, and what was shown; the latest first",
            description = "At most 500; Link has the earlier ones, as long as there are any.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Asked.class)))
    public Response mine(@QueryParam("before") @Nullable String before) {
        List<Asked> page = about(hash.of(caller.ownCode()), InquiryCursor.read(before));
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.size() == InquiryIndex.MOST_ABOUT) {
            answer.link(
                    UriBuilder.fromPath("/inquiries/mine")
                            .queryParam("before", page.getLast().place().toString())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    /** Every inquiry about the holder of a code, the latest first; at most so many, rounded up to whole pages. */
    public List<Asked> about(String codeHash, int most) {
        List<Asked> all = new ArrayList<>();
        List<Asked> page;
        InquiryCursor before = InquiryCursor.END;
        do {
            page = about(codeHash, before);
            all.addAll(page);
            before = page.isEmpty() ? before : page.getLast().place();
        } while (page.size() == InquiryIndex.MOST_ABOUT && all.size() < most);
        return all;
    }

    private List<Asked> about(String codeHash, InquiryCursor before) {
        Stream<Asked> found = tail.about(codeHash, before).stream()
                .map(row -> new Asked(
                        row.inquiry(),
                        row.organisation(),
                        directory.nameOf(row.organisation()),
                        row.purpose(),
                        row.legalGround(),
                        row.power(),
                        row.shown(),
                        row.askedAt()));
        Stream<Asked> notFound = windows.about(codeHash, before).stream()
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
                .sorted(Comparator.comparing(Asked::place).reversed())
                .limit(InquiryIndex.MOST_ABOUT)
                .toList();
    }

    /**
     * One line of an export.
     *
     * @param codeHash keyed hash of the code that was asked about
     * @param row the same as the bytes that are hashed, base64url
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
            String row,
            String said) {}

    /** The signed head of a batch; in an export behind its inquiries. */
    public record SignedHead(long batch, String head) {}

    @GET
    @Path("/log")
    @Produces(NDJSON)
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary =
                    "The log from one batch to another, inclusive, NDJSON: the inquiries of a batch, then its signed head; at most 500 batches",
            description = "Names and codes are not in the log; codes stand as keyed hashes.")
    public StreamingOutput export(@QueryParam("from") @Nullable Long from, @QueryParam("to") @Nullable Long to) {
        List<Long> batches = batches(from, to);
        return out -> {
            for (long number : batches) {
                LoggedBatch batch = batch(number);
                for (LoggedBatch.Entry entry : batch.entries()) {
                    LogRow row = entry.row();
                    line(
                            out,
                            new Exported(
                                    number,
                                    row.inquiry(),
                                    row.organisation(),
                                    row.caller(),
                                    row.codeHash(),
                                    row.purpose(),
                                    row.legalGround(),
                                    row.power(),
                                    row.shown(),
                                    row.askedAt(),
                                    base64(entry.bytes()),
                                    base64(entry.said())));
                }
                line(out, new SignedHead(number, batch.head()));
            }
        };
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void line(java.io.OutputStream out, Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
    }

    @GET
    @Path("/log/head")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @PublicRead
    @Operation(
            summary =
                    "The signed head of the last batch of the log: whoever keeps it notices when the log ends before it one day")
    @APIResponse(responseCode = "404", description = "Nothing was logged yet")
    public SignedHead head() {
        return log.stored()
                .map(last -> new SignedHead(last.batch(), last.head()))
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Kind.ABSENT,
                        "log-empty",
                        "",
                        Articles.GUOFA_2014_21_PART_IV_5,
                        "尚无查询记录",
                        "Nothing was logged yet")));
    }

    /**
     * @param to last batch that was looked at
     * @param rows inquiries in them
     * @param broken the first batch that does not fit, absent when all do
     * @param why what does not fit: HEAD (its signature or content), CHAIN (not the next one), ROWS (inquiries changed,
     *     left out or put in), ABOUT (their subjects would not find them)
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
        long first = from == null ? 1 : Math.max(1, from);
        InquiryLog.Head last = first == 1
                ? InquiryLog.Head.NONE
                : Rows.query(dataSource, BATCH, LoggedBatch::read, first - 1).stream()
                        .map(before -> new InquiryLog.Head(before.batch(), before.head()))
                        .findFirst()
                        .orElse(InquiryLog.Head.NONE);
        long rows = 0;
        for (long number : batches(first, to)) {
            LoggedBatch batch = batch(number);
            String fault = fault(batch, last);
            if (fault != null) {
                return new Verification(first, number, rows, number, fault);
            }
            rows += batch.rows();
            last = new InquiryLog.Head(number, batch.head());
        }
        return new Verification(first, last.batch(), rows, null, null);
    }

    private @Nullable String fault(LoggedBatch batch, InquiryLog.Head last) throws IOException {
        if (!key.verifies(batch.head()) || !batch.isOfHead(json)) {
            return "HEAD";
        }
        if (batch.batch() != last.batch() + 1 || !Arrays.equals(batch.previous(), last.digest())) {
            return "CHAIN";
        }
        List<LoggedBatch.Entry> entries;
        try {
            entries = batch.entries();
        } catch (RuntimeException damaged) {
            return "ROWS";
        }
        List<byte[]> leaves = entries.stream().map(LoggedBatch.Entry::leaf).toList();
        if (leaves.size() != batch.rows() || !Arrays.equals(new HashTree(leaves).root(), batch.root())) {
            return "ROWS";
        }
        boolean windowsFit = entries.stream()
                .map(entry -> Map.entry(entry.row(), entry.said()))
                .filter(window -> window.getKey().codeHash().equals(LogRow.WINDOW))
                .allMatch(window -> windows.fits(window.getKey(), window.getValue()));
        return windowsFit && tail.finds(batch) ? null : "ABOUT";
    }

    private List<Long> batches(@Nullable Long from, @Nullable Long to) {
        return Rows.query(
                dataSource, HEADS, row -> row.getLong(1), from == null ? 1 : from, to == null ? Long.MAX_VALUE : to);
    }

    private LoggedBatch batch(long number) {
        return Rows.query(dataSource, BATCH, LoggedBatch::read, number).getFirst();
    }
}
