package org.creditlists.base.integrity;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.creditlists.contracts.record.HeadRecord;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.LogFault;

/** The heads of the logs of other services, as this service keeps them: the last of each day. */
@Singleton
class OtherHeads {

    private static final String COLUMNS = "SELECT service, log, batch, head, seen_at FROM other_head ";
    private static final String LATEST = COLUMNS + "WHERE service = ? AND log = ? ORDER BY batch DESC LIMIT 1";
    private static final String ALL = COLUMNS + "ORDER BY service, log, batch DESC LIMIT 5000";
    private static final String LAST_OF_EACH = "SELECT DISTINCT ON (service, log) service, log, batch, head, seen_at"
            + " FROM other_head ORDER BY service, log, batch DESC";
    private static final String KEEP = """
            INSERT INTO other_head AS o (service, log, day, batch, head, seen_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (service, log, day) DO UPDATE
            SET batch = excluded.batch, head = excluded.head, seen_at = excluded.seen_at WHERE o.batch < excluded.batch
            """;

    private final DataSource dataSource;
    private final Clock clock;

    OtherHeads(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * A head that another service sent.
     *
     * @param head compact JWS
     * @param seenAt when it came
     */
    public record Held(String service, String log, long batch, String head, Instant seenAt) {}

    /** All that are kept, the latest of each log first; at most 5,000. */
    List<Held> all() {
        return Rows.query(dataSource, ALL, OtherHeads::held);
    }

    /** The latest of each log. */
    List<Held> latest() {
        return Rows.query(dataSource, LAST_OF_EACH, OtherHeads::held);
    }

    /** The latest of one log. */
    Optional<Held> latest(String service, String log) {
        return Rows.query(dataSource, LATEST, OtherHeads::held, service, log).stream()
                .findFirst();
    }

    /**
     * Keeps the latest head of another service's log.
     *
     * @return what is wrong with it: the log was longer before, or was another one
     */
    Optional<LogFault> keep(HeadRecord head) {
        Optional<Held> before = latest(head.service(), head.log());
        if (before.isPresent() && head.batch() <= before.get().batch()) {
            return faultOf(head, before.get());
        }
        Instant now = clock.instant();
        Rows.update(
                dataSource,
                KEEP,
                head.service(),
                head.log(),
                now.atZone(clock.getZone()).toLocalDate(),
                head.batch(),
                head.head(),
                now.atOffset(ZoneOffset.UTC));
        return Optional.empty();
    }

    private static Optional<LogFault> faultOf(HeadRecord head, Held before) {
        if (head.batch() < before.batch()) {
            return Optional.of(new LogFault(
                    LogFault.Kind.TRUNCATED,
                    before.batch(),
                    null,
                    head.key() + " ends with batch " + head.batch() + " and had batch " + before.batch() + " on "
                            + before.seenAt()));
        }
        return head.head().equals(before.head())
                ? Optional.empty()
                : Optional.of(new LogFault(
                        LogFault.Kind.REWRITTEN,
                        head.batch(),
                        null,
                        head.key() + " had another head of batch " + head.batch() + " on " + before.seenAt()));
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
