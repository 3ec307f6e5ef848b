package org.creditlists.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.creditlists.infrastructure.BaseBackup;
import org.creditlists.infrastructure.DatabaseKeys;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.infrastructure.PostgresServer;
import org.creditlists.infrastructure.Recovery;
import org.creditlists.local.Secrets;

/**
 * How long backups are kept. Keys of dossiers lie in the copies of keys, in the files of a fresh set and in the archive
 * of the log: after few days copies and log are deleted, and older sets lose their keys, so that what was forgotten
 * cannot be read from any of them.
 *
 * @param folder of backups
 * @param binaries where PostgreSQL is unpacked
 * @param port that is free
 * @param sets how long sets are kept, without keys
 * @param keys how long keys are kept
 */
public record Retention(BackupFolder folder, Path binaries, int port, Duration sets, Duration keys) {

    /** Behind every name of a file of the log. */
    private static final String NOTHING_NEEDED = "~";

    /** Never the newest set. */
    public void apply(Instant now, Consumer<String> progress) {
        new KeptBackups(folder, (int) sets.toDays(), (int) keys.toDays()).write();
        try {
            for (Path copy : BackupFolder.in(folder.keys())) {
                if (BackupFolder.time(copy).isBefore(now.minus(keys))) {
                    Folders.delete(copy);
                    progress.accept("删除旧密钥备份 / old copy of keys deleted: " + copy.getFileName());
                }
            }
            List<Path> all = BackupFolder.in(folder.sets());
            for (Path set : all) {
                Instant made = BackupFolder.time(set);
                if (made.isBefore(now.minus(sets)) && !set.equals(all.getLast())) {
                    Folders.delete(set);
                    progress.accept("删除旧备份 / old backup deleted: " + set.getFileName());
                } else if (made.isBefore(now.minus(keys)) && Manifest.of(set).withKeys()) {
                    takeKeysOut(set);
                    progress.accept("旧备份已去除密钥 / keys taken out of the old backup: " + set.getFileName());
                }
            }
            shortenLog();
        } catch (IOException e) {
            throw new NotReadyException("旧备份未清理 / old backups were not cleared: " + e);
        } catch (SQLException e) {
            throw new NotReadyException("旧备份未清理 / old backups were not cleared: SQLSTATE " + e.getSQLState());
        }
    }

    /** The database starts once, without its keys, and is saved as it is then; its log, which had them, goes. */
    private void takeKeysOut(Path set) throws IOException, SQLException {
        Path partial = Folders.create(BackupFolder.partial(folder.sets()));
        Folders.copy(set.resolve("postgresql"), partial.resolve("data"));
        var server = new PostgresServer(
                binaries, partial, port, Secrets.databasePassword(set.resolve("data/secrets.properties")));
        String current;
        try {
            new Recovery(server).to(new Recovery.Target.Earliest(), set.resolve("wal"));
            try (Connection connection = server.connect("postgres");
                    var statement = connection.createStatement()) {
                statement.execute("DROP DATABASE " + DatabaseKeys.NAME);
                // The files of the log that may have a key are not needed after this.
                statement.execute("SELECT pg_switch_wal()");
                statement.execute("CHECKPOINT");
                current = BaseBackup.currentWal(connection);
            }
        } finally {
            server.stop();
        }
        deleteOtherLog(partial.resolve("data/pg_wal"), current);
        Manifest old = Manifest.of(set);
        Path whole = Folders.create(folder.sets().resolve(partial.getFileName() + "-whole"));
        var files = new SummedFiles(whole, bytes -> {});
        copyAll(partial.resolve("data"), whole, "postgresql/", files);
        copyAll(set.resolve("data"), whole, "data/", files);
        copyAll(set.resolve("editions"), whole, "editions/", files);
        new Manifest(old.version(), old.system(), "", "", old.end(), false, files.sums()).write(whole);
        Folders.delete(partial);
        // Another name: at no moment is there none of the two.
        Folders.finish(
                whole, BackupFolder.named(folder.sets(), BackupFolder.time(set).plusMillis(1)));
        Folders.finish(set, partial);
        Folders.delete(partial);
    }

    private static void deleteOtherLog(Path log, String current) throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().equals(current)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copyAll(Path from, Path whole, String to, SummedFiles files) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                if (Files.isDirectory(path)) {
                    // PostgreSQL wants its empty ones, too.
                    Files.createDirectories(whole.resolve(to + from.relativize(path)));
                } else {
                    files.copy(path, to + from.relativize(path));
                }
            }
        }
    }

    /** Of each archive what the oldest set that can be brought to a moment needs. */
    private void shortenLog() throws IOException {
        List<Manifest> sets =
                BackupFolder.in(folder.sets()).stream().map(Manifest::of).toList();
        try (Stream<Path> archives = Files.list(folder.wal())) {
            for (Path archive : archives.toList()) {
                String first = sets.stream()
                        .filter(set -> set.withKeys() && archive.endsWith(set.archive()))
                        .map(Manifest::firstWal)
                        .findFirst()
                        .orElse(NOTHING_NEEDED);
                shorten(archive, first);
            }
        }
    }

    private static void shorten(Path archive, String first) throws IOException {
        try (Stream<Path> files = Files.list(archive)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.contains("history") && name.compareTo(first) < 0) {
                    Files.delete(file);
                }
            }
        }
    }
}
