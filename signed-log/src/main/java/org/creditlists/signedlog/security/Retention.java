package org.creditlists.signedlog.security;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.BatchHead;
import org.jspecify.annotations.Nullable;

/** Removes batches of the security log that have been kept long enough, whole ones and from the oldest on. */
@Singleton
class Retention {

    /** Cybersecurity Law art. 21(3): at least six months. */
    private static final int FEWEST_MONTHS = 6;

    /** The last batch stays in any case: the next one follows it. */
    private static final String LAST_OLD = "SELECT batch, head FROM security_batch WHERE at < ? AND batch <"
            + " (SELECT max(batch) FROM security_batch) ORDER BY batch DESC LIMIT 1";

    private static final String KEEP_HEAD =
            "INSERT INTO security_removed (batch, head, removed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String REMOVE = "DELETE FROM security_batch WHERE batch <= ?";
    private static final String LAST_REMOVED = "SELECT batch, head FROM security_removed ORDER BY batch DESC LIMIT 1";

    private final DataSource dataSource;
    private final Clock clock;
    private final int months;
    private @Nullable DailySweep sweep;

    Retention(DataSource dataSource, SecurityLogSettings settings, Clock clock) {
        if (settings.keptMonths() < FEWEST_MONTHS) {
            throw new IllegalArgumentException("the security log is kept for at least 6 months");
        }
        this.dataSource = dataSource;
        this.clock = clock;
        this.months = settings.keptMonths();
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("security-log-retention", clock, today -> remove());
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    /** What was stored before this has been kept long enough. */
    Instant end() {
        return clock.instant().atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
    }

    /** @return batches that were removed */
    int remove() {
        return LongWork.transaction(dataSource, connection -> {
            List<BatchHead> old = Rows.query(
                    connection,
                    LAST_OLD,
                    row -> new BatchHead(row.getLong(1), row.getString(2)),
                    end().atOffset(ZoneOffset.UTC));
            if (old.isEmpty()) {
                return 0;
            }
            BatchHead head = old.getFirst();
            Rows.update(
                    connection,
                    KEEP_HEAD,
                    head.batch(),
                    head.head(),
                    clock.instant().atOffset(ZoneOffset.UTC));
            return Rows.update(connection, REMOVE, head.batch());
        });
    }

    /** The head of the last batch that was removed; what is left follows it. */
    BatchHead removed() {
        return Rows.transaction(dataSource, this::removed);
    }

    /** The same within a transaction. */
    BatchHead removed(Connection connection) throws SQLException {
        return Rows.query(connection, LAST_REMOVED, row -> new BatchHead(row.getLong(1), row.getString(2))).stream()
                .findFirst()
                .orElse(BatchHead.NONE);
    }
}
