package org.creditlists.local;

import java.sql.Connection;
import java.sql.SQLException;
import org.creditlists.infrastructure.Await;
import org.creditlists.infrastructure.NotReadyException;

/**
 * A slot behind which the log is gone: its connector makes another one.
 *
 * @param platform whose PostgreSQL runs
 * @param slot its name
 * @param connector that reads it
 */
public record LostSlot(Platform platform, String slot, String connector) {

    private static final String LOST =
            "SELECT count(*) FROM pg_replication_slots WHERE slot_name = ? AND wal_status = 'lost'";
    private static final String DROP =
            "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = ? AND NOT active";
    private static final String LEFT = "SELECT count(*) FROM pg_replication_slots WHERE slot_name = ?";

    /** Of a service, whether it is lost or not. */
    public static LostSlot of(Platform platform, Service service) {
        return new LostSlot(platform, platform.database(service), service.shortName());
    }

    /** @return whether it was lost; its connector reads another one then */
    boolean makeAnew() {
        if (count(LOST) == 0) {
            return false;
        }
        platform.connect()
                .forgetPlace(connector, () -> Await.ready(platform.connect().process(), this::drop));
        return true;
    }

    /**
     * Deletes it, lost or not, unless somebody reads it.
     *
     * @return whether it is gone
     */
    public boolean drop() {
        count(DROP);
        return count(LEFT) == 0;
    }

    private long count(String query) {
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, slot);
            try (var row = statement.executeQuery()) {
                return row.next() && !query.equals(DROP) ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new NotReadyException("the slot " + slot + ": SQLSTATE " + e.getSQLState());
        }
    }
}
