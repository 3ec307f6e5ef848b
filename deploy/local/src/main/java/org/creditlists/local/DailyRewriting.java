package org.creditlists.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.creditlists.infrastructure.DatabaseKeys;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.infrastructure.PostgresServer;

/**
 * What the services write anew every day, and whether they did. Which tables these are is said by the rights: only of
 * them a service has the right MAINTAIN.
 */
record DailyRewriting(PostgresServer postgres, List<String> databases) {

    /** A day, and a try after one that failed. */
    static final Duration TERM = Duration.ofHours(25);

    /** Its file is in another database, and is noted by the service that writes keys. */
    private static final String KEYS = "data_key";

    private static final String TABLES = """
            SELECT c.relname FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
              AND has_table_privilege(current_database() || '_service', c.oid, 'MAINTAIN')
            UNION ALL SELECT 'data_key' WHERE to_regclass('lost_key') IS NOT NULL ORDER BY 1
            """;

    /** Does it now, as it comes by itself within a day. */
    void doItNow() {
        for (String database : databases) {
            for (String table : column(database, TABLES)) {
                boolean isKeys = table.equals(KEYS);
                execute(
                        isKeys ? DatabaseKeys.NAME : database,
                        "VACUUM (FULL" + (isKeys ? ", ANALYZE) " : ") ") + table);
            }
        }
    }

    /**
     * Tells how long ago the services did it themselves.
     *
     * @return how many tables were not written anew in time
     */
    int overdue(Consumer<String> tell) {
        int faults = 0;
        for (String database : databases) {
            for (String table : column(database, TABLES)) {
                Duration age = Duration.ofSeconds(Long.parseLong(column(
                                database,
                                "SELECT extract(epoch FROM now() - max(clean_at))::bigint FROM rewriting"
                                        + " WHERE table_name IN ('', '" + table + "')")
                        .getFirst()));
                boolean isLate = age.compareTo(TERM) > 0;
                tell.accept("  %s %s %s: %d小时前重写，至多%d小时 / written anew %d hours ago, at most %d"
                        .formatted(
                                isLate ? "!" : "·",
                                database,
                                table,
                                age.toHours(),
                                TERM.toHours(),
                                age.toHours(),
                                TERM.toHours()));
                faults += isLate ? 1 : 0;
            }
        }
        return faults;
    }

    /**
     * Whether the write-ahead log is used up: a file that is not full is closed, and nobody holds old ones back.
     *
     * @param logKept the term that it has otherwise; zero when it has none
     */
    int heldBack(Duration logKept, Consumer<String> tell) {
        if (logKept.isZero()) {
            tell.accept("  ! archive_timeout = 0: 日志没有期限 / the write-ahead log has no term");
            return 1;
        }
        List<String> slots = column(
                "postgres",
                "SELECT slot_name FROM pg_replication_slots WHERE NOT active AND inactive_since < now() - interval '"
                        + logKept.toSeconds() + " seconds' ORDER BY 1");
        slots.forEach(slot -> tell.accept("  ! 复制槽无人读取 / nobody follows the slot " + slot));
        return slots.size();
    }

    private List<String> column(String database, String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = postgres.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new NotReadyException(database + ": SQLSTATE " + e.getSQLState());
        }
    }

    private void execute(String database, String sql) {
        try (Connection connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new NotReadyException(sql + ": SQLSTATE " + e.getSQLState());
        }
    }
}
