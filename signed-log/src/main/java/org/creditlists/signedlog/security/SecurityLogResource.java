package org.creditlists.signedlog.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.LogVerification;
import org.creditlists.signedlog.SignedBatch;
import org.creditlists.signedlog.StoredBatches;
import org.creditlists.web.caching.Catalogue;
import org.creditlists.web.input.Times;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Auditors read and verify the security log of this process. */
@Path("/security-log")
@RunOnVirtualThread
public class SecurityLogResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String AUDITOR = "auditor";
    private static final String NUMBERS = "SELECT batch FROM security_batch WHERE at >= ? AND at < ? ORDER BY batch";
    /** Later than any log. */
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final DataSource dataSource;
    private final StoredBatches batches;
    private final SecurityLogVerification verification;
    private final SecurityKeys keys;
    private final ObjectMapper json;

    SecurityLogResource(
            DataSource dataSource, SecurityLogVerification verification, SecurityKeys keys, ObjectMapper json) {
        this.dataSource = dataSource;
        this.batches = SecurityLog.batches(dataSource);
        this.verification = verification;
        this.keys = keys;
        this.json = json;
    }

    /**
     * One line of an export.
     *
     * @param row the same as the bytes that are hashed, base64url
     * @param said SHA-256 of them, base64url: it stands in the tree beside the digest of the row
     */
    public record Exported(long batch, JsonNode line, String row, String said) {}

    /** The signed head of a batch; in an export behind its lines. */
    public record SignedHead(long batch, String head) {}

    @GET
    @Produces(NDJSON)
    @RolesAllowed(AUDITOR)
    @Operation(
            summary = "The lines of a period, NDJSON: those of a batch, then its signed head",
            description = "Whole batches, by when they were stored. Names and codes are not in the log.")
    public StreamingOutput export(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        List<Long> numbers = Rows.query(
                dataSource,
                NUMBERS,
                row -> row.getLong(1),
                Times.instant(from, "from", Instant.EPOCH).atOffset(ZoneOffset.UTC),
                Times.instant(to, "to", END).atOffset(ZoneOffset.UTC));
        return out -> {
            for (long number : numbers) {
                Optional<SignedBatch> batch = batches.find(number);
                if (batch.isPresent()) {
                    write(out, batch.get());
                }
            }
        };
    }

    private void write(OutputStream out, SignedBatch batch) throws IOException {
        for (SignedBatch.Entry entry : batch.entries()) {
            line(
                    out,
                    new Exported(
                            batch.batch(),
                            SecurityLine.read(entry.bytes()),
                            base64(entry.bytes()),
                            base64(entry.said())));
        }
        line(out, new SignedHead(batch.batch(), batch.head()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void line(OutputStream out, Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
    }

    @GET
    @Path("/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(AUDITOR)
    @Operation(
            summary = "Whether the log from one batch to another fits its signed heads; at most 500 batches, go on with"
                    + " from = to + 1",
            description = "With a head that was kept, whether that is in the log still: what was cut off behind an"
                    + " earlier head is found out.")
    public LogVerification.Verification verify(
            @QueryParam("from") @Nullable Long from,
            @QueryParam("to") @Nullable Long to,
            @QueryParam("kept") @Nullable String kept)
            throws IOException {
        return verification.of(from, to, kept);
    }

    /** A JWK set. */
    public record Keys(List<SigningKey.Jwk> keys) {}

    @GET
    @Catalogue
    @Path("/keys")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "The public keys that verify the heads of the log, as a JWK set; the latest first")
    public Keys keys() {
        return new Keys(keys.signing().all());
    }
}
