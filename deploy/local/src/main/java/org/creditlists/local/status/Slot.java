package org.creditlists.local.status;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.creditlists.local.doctor.Finding;

/**
 * A replication slot.
 *
 * @param active whether somebody reads from it
 * @param walStatus as PostgreSQL names it: {@code reserved}, {@code extended}, {@code unreserved}, {@code lost}
 * @param behindBytes of the log that its reader has still to confirm
 * @param keptBytes of the log that it keeps
 */
public record Slot(String name, boolean active, String walStatus, long behindBytes, long keptBytes) {

    private static final String ALL = "SELECT slot_name, active, coalesce(wal_status, '-'),"
            + " coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)::bigint,"
            + " coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint FROM pg_replication_slots";
    private static final long MUCH_MIB = 2_048;

    /** All of a server, by name. */
    public static Map<String, Slot> all(Connection connection) throws SQLException {
        Map<String, Slot> slots = new TreeMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                slots.put(
                        rows.getString(1),
                        new Slot(
                                rows.getString(1),
                                rows.getBoolean(2),
                                rows.getString(3),
                                rows.getLong(4),
                                rows.getLong(5)));
            }
        }
        return slots;
    }

    /** What is wrong with it. */
    public Optional<Finding> finding() {
        if (walStatus.equals("lost")) {
            return Optional.of(new Finding(
                    "复制槽已失效：" + name,
                    "the slot " + name + " is lost: events are missing on the topics",
                    "./credit resend " + name.replace("credit_", "") + " --reason 'slot lost'"));
        }
        if (!active) {
            return Optional.of(new Finding(
                    "复制槽无人读取：" + name, "nobody reads the slot " + name, "./credit logs connect, then ./credit up"));
        }
        long mebibytes = keptBytes >> 20;
        return mebibytes > MUCH_MIB
                ? Optional.of(new Finding(
                        "复制槽积压" + mebibytes + " MiB：" + name,
                        "the slot " + name + " keeps " + mebibytes + " MiB of the log",
                        "./credit logs connect"))
                : Optional.empty();
    }
}
