package org.creditlists.local.backup;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.infrastructure.DatabaseKeys;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.infrastructure.PostgresServer;
import org.jspecify.annotations.Nullable;

/** Copies of the keys of dossiers alone, and the list of the keys that were deleted, which no retention shortens. */
final class KeyCopies {

    private static final String FILE = "data_key.txt";
    private static final int ROWS = 10_000;
    private static final String DELETE =
            "DELETE FROM data_key WHERE id = ?::uuid" + " AND created_at <= to_timestamp(?::double precision + 1)";

    private KeyCopies() {}

    /** A copy in a folder of its own; the list of deleted keys is added to before. */
    static Path take(BackupFolder folder, PostgresServer server) throws IOException, SQLException {
        Path partial = Folders.create(BackupFolder.partial(folder.keys()));
        Instant begin = Instant.now();
        try (Connection connection = server.connect(DatabaseKeys.NAME)) {
            noteDeleted(folder, connection);
            connection.setAutoCommit(false);
            copy(
                    connection,
                    "SELECT id || ' ' || encode(key, 'hex') || ' ' || extract(epoch FROM created_at)"
                            + " FROM data_key",
                    partial.resolve(FILE));
        }
        var sums = new SummedFiles(partial, bytes -> {});
        sums.note(FILE);
        new Manifest("0.1.0", "", "", "", begin.toString(), true, sums.sums()).write(partial);
        Path whole = BackupFolder.named(folder.keys(), begin);
        Folders.finish(partial, whole);
        return whole;
    }

    /** Every key that was deleted, with the time; written anew as a whole, what was there before included. */
    static void noteDeleted(BackupFolder folder, Connection connection) throws IOException, SQLException {
        Map<String, String> deleted = deleted(folder);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id, extract(epoch FROM deleted_at)::text FROM deleted_key")) {
            while (rows.next()) {
                deleted.put(rows.getString(1), rows.getString(2));
            }
        }
        Path partial = folder.path().resolve(".deleted-keys");
        Files.write(
                partial,
                deleted.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList());
        Folders.finish(partial, folder.deletedKeys());
    }

    private static Map<String, String> deleted(BackupFolder folder) throws IOException {
        Map<String, String> deleted = new LinkedHashMap<>();
        if (Files.exists(folder.deletedKeys())) {
            for (String line : Files.readAllLines(folder.deletedKeys())) {
                String[] parts = line.split(" ", 2);
                deleted.put(parts[0], parts[1]);
            }
        }
        return deleted;
    }

    /**
     * What was forgotten stays forgotten.
     *
     * @param connection to the restored database of keys
     * @return how many were deleted again
     */
    static int deleteAgain(BackupFolder folder, Connection connection) throws IOException, SQLException {
        int gone = 0;
        try (var delete = connection.prepareStatement(DELETE)) {
            for (Map.Entry<String, String> one : deleted(folder).entrySet()) {
                delete.setString(1, one.getKey());
                delete.setString(2, one.getValue());
                gone += delete.executeUpdate();
            }
        }
        if (gone > 0) {
            try (var statement = connection.createStatement()) {
                // Otherwise the bytes of deleted rows stay in the file.
                statement.execute("VACUUM FULL data_key");
            }
        }
        return gone;
    }

    /** Adds what the newest copy has, the database has not, and nobody has deleted since. */
    static Path load(BackupFolder folder, Connection connection) throws IOException, SQLException {
        List<Path> copies = BackupFolder.in(folder.keys());
        if (copies.isEmpty()) {
            throw new NotReadyException("没有密钥备份 / no copy of the keys is there: " + folder.keys());
        }
        Path newest = copies.getLast();
        Manifest.of(newest).verify(newest);
        Map<String, String> deleted = deleted(folder);
        connection.setAutoCommit(false);
        try (var lines = Files.lines(newest.resolve(FILE));
                var insert = connection.prepareStatement("INSERT INTO data_key (id, key, created_at)"
                        + " VALUES (?::uuid, decode(?, 'hex'), to_timestamp(?::double precision))"
                        + " ON CONFLICT DO NOTHING")) {
            for (String line : (Iterable<String>) lines::iterator) {
                String[] parts = line.split(" ", 3);
                if (isDeleted(deleted.get(parts[0]), parts[2])) {
                    continue;
                }
                insert.setString(1, parts[0]);
                insert.setString(2, parts[1]);
                insert.setString(3, parts[2]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        return newest;
    }

    /** A second more than the difference: an id may have got another key later. */
    private static boolean isDeleted(@Nullable String deletedAt, String createdAt) {
        return deletedAt != null && Double.parseDouble(createdAt) <= Double.parseDouble(deletedAt) + 1;
    }

    private static void copy(Connection connection, String query, Path file) throws IOException, SQLException {
        try (var statement = connection.createStatement();
                Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
            statement.setFetchSize(ROWS);
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    out.write(rows.getString(1) + "\n");
                }
            }
        }
    }
}
