package org.creditlists.base.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.base.reading.Figure;
import org.creditlists.base.reading.Reading;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The replication slot as the database sees it, and with it the connector that reads from it: {@code active} while one
 * does, {@code usable} while the log that it needs is there. A slot that is missing keeps nothing and is not usable.
 */
@Singleton
final class SlotReading implements Reading {

    private static final String READ = """
            SELECT active, wal_status IN ('reserved', 'extended'),
                   greatest(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)
            FROM pg_replication_slots WHERE slot_name = ?
            """;

    /** In megabytes; -1 says that there is none. */
    private static final String LIMIT =
            "SELECT setting::bigint * 1048576 FROM pg_settings WHERE name = 'max_slot_wal_keep_size'"
                    + " AND setting <> '-1'";

    private final DataSource dataSource;
    private final String slot;
    private final Figure active;
    private final Figure usable;
    private final Figure retained;
    private final Figure limit;

    SlotReading(DataSource dataSource, ServiceSettings settings, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.slot = settings.publication();
        this.active = new Figure(registry, "credit.slot.active");
        this.usable = new Figure(registry, "credit.slot.usable");
        this.retained = new Figure(registry, "credit.slot.retained.bytes");
        this.limit = new Figure(registry, "credit.slot.limit.bytes");
    }

    private record State(boolean active, boolean usable, double retained) {

        private static final State MISSING = new State(false, false, 0);
    }

    @Override
    public String name() {
        return "the slot";
    }

    @Override
    public void read() {
        State state = Rows.query(
                        dataSource,
                        READ,
                        row -> new State(row.getBoolean(1), row.getBoolean(2), row.getDouble(3)),
                        slot)
                .stream()
                .findFirst()
                .orElse(State.MISSING);
        active.set(state.active() ? 1 : 0);
        usable.set(state.usable() ? 1 : 0);
        retained.set(state.retained());
        List<@Nullable Long> bytes = Rows.query(dataSource, LIMIT, row -> row.getLong(1));
        limit.set(bytes.isEmpty() ? Double.POSITIVE_INFINITY : bytes.getFirst());
    }
}
