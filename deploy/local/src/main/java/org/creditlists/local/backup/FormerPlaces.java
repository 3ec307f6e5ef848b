package org.creditlists.local.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

/**
 * What databases say about places on topics that are made anew.
 *
 * @param platform whose PostgreSQL runs
 * @param reason why they are made anew
 */
record FormerPlaces(Platform platform, String reason) {

    private static final String HAS_TABLE = "SELECT count(*) FROM information_schema.columns"
            + " WHERE table_name = 'parked_message' AND column_name = 'closed_for'";
    /** The record comes again at another place, and is parked there again or taken. */
    private static final String CLOSE = """
            UPDATE parked_message SET topic = topic || ' before ' || ?,
                state = CASE state WHEN 'WAITING' THEN 'DISCARDED' ELSE state END,
                closed_at = coalesce(closed_at, now()), closed_by = coalesce(closed_by, 'restore'),
                closed_for = coalesce(closed_for, ?)
            WHERE topic NOT LIKE '% before %'
            """;

    /** Closes what was parked at a place that is there no more. */
    void close() {
        for (Service service : Service.withLists()) {
            try (Connection connection = platform.postgres().connect(platform.database(service));
                    var close = connection.prepareStatement(CLOSE)) {
                if (number(connection, HAS_TABLE) > 0) {
                    close.setString(1, Instant.now().toString());
                    close.setString(2, reason);
                    close.executeUpdate();
                }
            } catch (SQLException e) {
                throw failed(service, e);
            }
        }
    }

    /** The position of the last event; 0 when there is none. */
    long lastEvent(Service service) {
        try (Connection connection = platform.postgres().connect(platform.database(service))) {
            return number(connection, "SELECT coalesce(max(position), 0) FROM event");
        } catch (SQLException e) {
            throw failed(service, e);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static NotReadyException failed(Service service, SQLException e) {
        return new NotReadyException(service.module() + ": SQLSTATE " + e.getSQLState() + " " + e.getMessage());
    }
}
