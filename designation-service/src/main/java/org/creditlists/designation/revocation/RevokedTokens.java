package org.creditlists.designation.revocation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.web.identity.TokenSettings;

/** The table of revoked tokens. */
@Singleton
class RevokedTokens {

    private static final String REVOKE = """
            INSERT INTO token_revocation (digest, kind, revoked_at, revoked_by, reason) VALUES (?, ?, ?, ?, ?)
            RETURNING revoked_at
            """;
    /** Of one digest the latest counts: a person may be revoked again. */
    private static final String LATEST =
            "SELECT digest, max(revoked_at) FROM token_revocation WHERE revoked_at > ? GROUP BY digest";

    private final DataSource dataSource;
    private final Clock clock;
    private final Duration longestLifetime;

    RevokedTokens(DataSource dataSource, Clock clock, TokenSettings settings) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.longestLifetime = settings.longestLifetime().plus(settings.clockSkew());
    }

    private record Row(String digest, Instant at) {}

    /**
     * @param digest as {@link org.creditlists.web.identity.Revocations} makes it
     * @param by subject of the operator's token
     * @return since when it counts
     */
    Instant revoke(String digest, RevocationKind kind, String by, String reason) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return Rows.query(
                        dataSource,
                        REVOKE,
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        digest,
                        kind.name(),
                        now,
                        by,
                        reason)
                .getFirst();
    }

    /** Digests by the moment of their revocation; what was issued before has expired when they are left out. */
    Map<String, Instant> all() {
        OffsetDateTime since = clock.instant().minus(longestLifetime).atOffset(ZoneOffset.UTC);
        Map<String, Instant> all = new TreeMap<>();
        Rows.query(
                        dataSource,
                        LATEST,
                        row -> new Row(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                        since)
                .forEach(row -> all.put(row.digest(), row.at()));
        return all;
    }
}
