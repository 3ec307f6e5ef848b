package org.creditlists.sharing.log;

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
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.signedlog.LogVerification;
import org.creditlists.signedlog.SignedBatch;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.limit.PublicRead;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Who looks into the log of inquiries: the subject into what is about it, auditors into all of it (GuoFa (2014) 21,
 * part IV(5)).
 */
@Path("/inquiries")
@RunOnVirtualThread
public class InquiryLogResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String INCOMPLETE = "Incomplete";

    private final InquiryLog log;
    private final SubjectInquiries inquiries;
    private final DesignationLooks looks;
    private final InquiryLogVerification verification;
    private final KeyedHash hash;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    InquiryLogResource(
            InquiryLog log,
            SubjectInquiries inquiries,
            DesignationLooks looks,
            InquiryLogVerification verification,
            KeyedHash hash,
            Caller caller,
            ObjectMapper json,
            Clock clock) {
        this.looks = looks;
        this.clock = clock;
        this.log = log;
        this.inquiries = inquiries;
        this.verification = verification;
        this.hash = hash;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Path("/mine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUBJECT)
    @Operation(
            summary = "Who asked about oneself, when, why, by which power, and what was shown; the latest first",
            description = "Copies of the list, and looks while designating, among them. At most 500; Link has the"
                    + " earlier ones, as long as there are any. Incomplete names a service that did not answer.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SubjectInquiries.Asked.class)))
    public Response mine(@QueryParam("before") @Nullable String before) {
        InquiryCursor cursor = cursor(before);
        String codeHash = hash.of(caller.ownCode());
        Instant upTo = cursor.other().equals(InquiryCursor.END.other())
                ? clock.instant()
                : cursor.other().askedAt();
        Optional<List<DesignationLooks.Look>> looked = looks.mine(caller.bearer(), upTo);
        SubjectInquiries.Page page = inquiries.about(codeHash, cursor, looked.orElse(List.of()));
        Response.ResponseBuilder answer = Response.ok(page.inquiries());
        if (looked.isEmpty()) {
            answer.header(INCOMPLETE, "designation-service");
        }
        page.next()
                .ifPresent(next -> answer.link(
                        UriBuilder.fromPath("/inquiries/mine")
                                .queryParam("before", next.toString())
                                .build(),
                        "next"));
        return answer.build();
    }

    private static InquiryCursor cursor(@Nullable String before) {
        return before == null
                ? InquiryCursor.END
                : InquiryCursor.read(before).orElseThrow(() -> new RefusedException(LogRefusals.CURSOR_WRONG));
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
            summary = "The log from one batch to another, inclusive, NDJSON: the inquiries of a batch, then its signed"
                    + " head; at most 500 batches",
            description = "Names and codes are not in the log; codes stand as keyed hashes.")
    public StreamingOutput export(@QueryParam("from") @Nullable Long from, @QueryParam("to") @Nullable Long to) {
        List<Long> batches = log.batches().numbers(from, to);
        return out -> {
            for (long number : batches) {
                SignedBatch batch = log.batches().find(number).orElseThrow();
                for (SignedBatch.Entry entry : batch.entries()) {
                    LogRow row = LogRow.read(entry.bytes());
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
            summary = "The signed head of the last batch of the log: whoever keeps it notices when the log ends before"
                    + " it one day")
    @APIResponse(responseCode = "404", description = "Nothing was logged yet")
    @APIResponseSchema(value = SignedHead.class, responseCode = "200", responseDescription = "As it is now")
    public SignedHead head() {
        return log.batches()
                .last()
                .map(last -> new SignedHead(last.batch(), last.head()))
                .orElseThrow(() -> new RefusedException(LogRefusals.LOG_EMPTY));
    }

    @GET
    @Path("/log/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Whether the log from one batch to another fits its signed heads; at most 500 batches, go on with"
                    + " from = to + 1")
    public LogVerification.Verification verify(
            @QueryParam("from") @Nullable Long from, @QueryParam("to") @Nullable Long to) throws IOException {
        return verification.of(from, to);
    }
}
