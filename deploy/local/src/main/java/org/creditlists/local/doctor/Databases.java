package org.creditlists.local.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.status.ParkedCount;
import org.creditlists.local.status.Slot;

/** What the databases of a running platform tell. */
public record Databases(Platform platform) {

    private static final String ARCHIVER = "SELECT last_failed_wal FROM pg_stat_archiver"
            + " WHERE last_failed_time > coalesce(last_archived_time, '-infinity')";

    /** Slots, the archive of the log, messages that could not be processed. */
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            Slot.all(connection).values().forEach(slot -> slot.finding().ifPresent(found::add));
            try (var rows = statement.executeQuery(ARCHIVER)) {
                if (rows.next()) {
                    found.add(new Finding(
                            "数据库日志未能归档：" + rows.getString(1),
                            "a file of the log cannot be put into the archive, and stays: " + rows.getString(1),
                            "./credit logs postgresql, then ./credit backup FOLDER"));
                }
            }
            for (Service service : Service.withLists()) {
                ParkedCount.of(platform, service).finding().ifPresent(found::add);
            }
        } catch (SQLException e) {
            found.add(new Finding(
                    "数据库不应答（" + e.getSQLState() + "）",
                    "PostgreSQL does not answer (" + e.getSQLState() + ")",
                    "./credit logs postgresql, then ./credit up"));
        }
        return found;
    }
}
