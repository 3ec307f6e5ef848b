package org.creditlists.local.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

/** What the databases of a running platform tell. */
public record Databases(Platform platform) {

    private static final String SLOTS = "SELECT s.slot_name, s.active, coalesce(s.wal_status, '-'),"
            + " pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn)::bigint >> 20 FROM pg_replication_slots s";
    private static final String ARCHIVER = "SELECT last_failed_wal FROM pg_stat_archiver"
            + " WHERE last_failed_time > coalesce(last_archived_time, '-infinity')";
    private static final long MUCH_MIB = 2_048;

    /** Slots, the archive of the log, messages that could not be processed. */
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(SLOTS)) {
                while (rows.next()) {
                    slot(rows.getString(1), rows.getBoolean(2), rows.getString(3), rows.getLong(4), found);
                }
            }
            try (var rows = statement.executeQuery(ARCHIVER)) {
                if (rows.next()) {
                    found.add(new Finding(
                            "数据库日志未能归档：" + rows.getString(1),
                            "a file of the log cannot be put into the archive, and stays: " + rows.getString(1),
                            "./credit logs postgresql, then ./credit backup FOLDER"));
                }
            }
            for (Service service : Service.withLists()) {
                parked(service, found);
            }
        } catch (SQLException e) {
            found.add(new Finding(
                    "数据库不应答（" + e.getSQLState() + "）",
                    "PostgreSQL does not answer (" + e.getSQLState() + ")",
                    "./credit logs postgresql, then ./credit up"));
        }
        return found;
    }

    private static void slot(String name, boolean active, String status, long mebibytes, List<Finding> found) {
        if (status.equals("lost")) {
            found.add(new Finding(
                    "复制槽已失效：" + name,
                    "the slot " + name + " is lost: events are missing on the topics",
                    "./credit resend " + name.replace("credit_", "") + " --reason 'slot lost'"));
        } else if (!active) {
            found.add(new Finding(
                    "复制槽无人读取：" + name, "nobody reads the slot " + name, "./credit logs connect, then ./credit up"));
        } else if (mebibytes > MUCH_MIB) {
            found.add(new Finding(
                    "复制槽积压" + mebibytes + " MiB：" + name,
                    "the slot " + name + " keeps " + mebibytes + " MiB of the log",
                    "./credit logs connect"));
        }
    }

    private void parked(Service service, List<Finding> found) throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(service));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM parked_message WHERE state = 'WAITING'")) {
            rows.next();
            if (rows.getLong(1) > 0) {
                found.add(new Finding(
                        service.module() + "搁置了" + rows.getLong(1) + "条消息",
                        service.module() + " has parked " + rows.getLong(1) + " messages that it cannot process",
                        "./credit parked " + service.shortName() + "; docs/runbooks/message-parked.md"));
            }
        }
    }
}
