package org.creditlists.local.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.infrastructure.DatabaseKeys;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

/**
 * Puts keys of dossiers back that were lost, from the newest copy: those that are there stay, and what was forgotten
 * stays forgotten.
 *
 * @param folder of backups
 * @param platform whose PostgreSQL runs
 */
public record RestoredKeys(BackupFolder folder, Platform platform) {

    private static final String ENDED = "SELECT entry_id::text FROM entry_register WHERE ended_on IS NOT NULL";
    private static final String COUNT = "SELECT count(*) FROM data_key";
    private static final String DELETE = "DELETE FROM data_key WHERE id = ANY(?::uuid[])";

    /**
     * What came of it.
     *
     * @param copy that was read
     * @param restored keys that were not there and are now
     */
    public record Outcome(Path copy, long restored) {}

    /** Services go on meanwhile; they find the keys by themselves. */
    public Outcome put() {
        platform.postgres().createDatabases(List.of());
        try (Connection keys = platform.postgres().connect(DatabaseKeys.NAME)) {
            KeyCopies.noteDeleted(folder, keys);
            long before = count(keys);
            Path copy = KeyCopies.load(folder, keys);
            KeyCopies.deleteAgain(folder, keys);
            // The list may be an hour old when the database of keys was lost as a whole.
            delete(keys, ended());
            return new Outcome(copy, count(keys) - before);
        } catch (IOException e) {
            throw new NotReadyException("密钥未恢复 / the keys were not restored: " + e);
        } catch (SQLException e) {
            throw new NotReadyException(
                    "密钥未恢复 / the keys were not restored: SQLSTATE " + e.getSQLState() + " " + e.getMessage());
        }
    }

    private List<String> ended() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = platform.postgres().connect(platform.database(Service.DESIGNATION));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ENDED)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static void delete(Connection keys, List<String> ids) throws SQLException {
        try (var statement = keys.prepareStatement(DELETE)) {
            statement.setArray(1, keys.createArrayOf("text", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private static long count(Connection keys) throws SQLException {
        try (var statement = keys.createStatement();
                var row = statement.executeQuery(COUNT)) {
            row.next();
            return row.getLong(1);
        }
    }
}
