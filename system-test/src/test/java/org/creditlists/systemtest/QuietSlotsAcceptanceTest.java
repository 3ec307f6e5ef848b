package org.creditlists.systemtest;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.creditlists.local.Platform;
import org.junit.jupiter.api.Test;

/** A service in which nothing happens must not keep the write-ahead log of the others for ever. */
class QuietSlotsAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String BEHIND =
            "SELECT count(*) FROM pg_replication_slots WHERE confirmed_flush_lsn < ?::pg_lsn OR confirmed_flush_lsn"
                    + " IS NULL";

    @Test
    void everySlotMovesOnThoughNothingIsDecided() throws SQLException {
        Platform platform = RunningPlatform.get();
        try (Connection connection = platform.postgres().connect("postgres");
                var statement = connection.createStatement();
                var behind = connection.prepareStatement(BEHIND)) {
            String now;
            try (var row = statement.executeQuery("SELECT pg_current_wal_lsn()")) {
                row.next();
                now = row.getString(1);
            }
            behind.setString(1, now);
            await().atMost(PATIENCE).until(() -> {
                try (var row = behind.executeQuery()) {
                    row.next();
                    return row.getLong(1) == 0;
                }
            });
        }
    }
}
