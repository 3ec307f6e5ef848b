package org.creditlists.signedlog.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.BatchHead;
import org.creditlists.signedlog.LogDefinition;
import org.creditlists.signedlog.LogVerification;
import org.creditlists.signedlog.LogVerification.Verification;
import org.creditlists.signedlog.SignedBatch;
import org.creditlists.signedlog.StoredBatches;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the security log: that it fits its signed heads, that nothing is missing at its beginning but what retention
 * has removed, and nothing at its end.
 */
@Singleton
public class SecurityLogVerification {

    /** More is missing at the beginning than has been kept long enough. */
    private static final String RETENTION = "RETENTION";
    /** The end is missing. */
    private static final String CUT = "CUT";

    private static final int JWS_PARTS = 3;

    private final SecurityLog log;
    private final Retention retention;
    private final SecurityKeys keys;
    private final ObjectMapper json;
    private final StoredBatches batches;
    private final LogVerification verification;

    SecurityLogVerification(
            DataSource dataSource, SecurityLog log, Retention retention, SecurityKeys keys, ObjectMapper json) {
        this.log = log;
        this.retention = retention;
        this.keys = keys;
        this.json = json;
        this.batches = SecurityLog.batches(dataSource);
        this.verification = new LogVerification(batches, keys.signing(), json, (batch, rows) -> Optional.empty());
    }

    /** What a verification of all logs of a process looks at. */
    public LogDefinition definition() {
        return SecurityLog.DEFINITION;
    }

    public StoredBatches batches() {
        return batches;
    }

    public SigningKey key() {
        return keys.signing();
    }

    /** The last head that this process wrote, by number of the batch: who cuts the log off is met by it. */
    public Map<Long, String> written() {
        return log.known().map(head -> Map.of(head.batch(), head.head())).orElse(Map.of());
    }

    /**
     * The head of the last batch that retention has removed; none when that was not kept long enough, so that its
     * batches are missing.
     */
    public BatchHead removed(Connection connection) throws SQLException {
        BatchHead removed = retention.removed(connection);
        try {
            return removed.equals(BatchHead.NONE) || isOldEnough(removed) ? removed : BatchHead.NONE;
        } catch (IOException unreadable) {
            return BatchHead.NONE;
        }
    }

    /**
     * Verifies from one batch to another, inclusive; at most 500.
     *
     * @param kept a signed head that was read before, which has to be in the log still; null for none
     */
    Verification of(@Nullable Long from, @Nullable Long to, @Nullable String kept) throws IOException {
        Optional<BatchHead> known = log.known();
        if (known.isPresent() && !isThere(known.get())) {
            return new Verification(
                    from == null ? 1 : from, known.get().batch(), 0, known.get().batch(), CUT);
        }
        if (kept != null) {
            Optional<BatchHead> head = head(kept);
            if (head.isEmpty() || !isThere(head.get())) {
                long batch = head.map(BatchHead::batch).orElse(0L);
                return new Verification(from == null ? 1 : from, batch, 0, batch, CUT);
            }
        }
        BatchHead removed = retention.removed();
        if (from != null && from > removed.batch() + 1) {
            return verification.of(from, to);
        }
        if (!removed.equals(BatchHead.NONE) && !isOldEnough(removed)) {
            return new Verification(removed.batch() + 1, removed.batch(), 0, removed.batch(), RETENTION);
        }
        return verification.behind(removed, to);
    }

    private boolean isThere(BatchHead head) {
        return head.batch() <= retention.removed().batch()
                || batches.find(head.batch()).map(SignedBatch::signedHead).equals(Optional.of(head));
    }

    private boolean isOldEnough(BatchHead removed) throws IOException {
        if (!keys.signing().verifies(removed.head())) {
            return false;
        }
        JsonNode said = content(removed.head());
        return said.path("batch").asLong() == removed.batch()
                && Instant.parse(said.path("at").asText()).isBefore(retention.end());
    }

    /** Empty when it is none of this log. */
    private Optional<BatchHead> head(String jws) throws IOException {
        return jws.split("\\.", -1).length == JWS_PARTS && keys.signing().verifies(jws)
                ? Optional.of(new BatchHead(content(jws).path("batch").asLong(), jws))
                : Optional.empty();
    }

    private JsonNode content(String jws) throws IOException {
        return json.readTree(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]));
    }
}
