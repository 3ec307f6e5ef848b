package org.creditlists.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.creditlists.infrastructure.DatabaseKeys;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.infrastructure.PostgresServer;
import org.creditlists.infrastructure.Recovery;
import org.creditlists.infrastructure.WalArchive;
import org.creditlists.local.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Puts the databases of a set into a stopped or an empty installation. Until they are whole and the forgotten keys are
 * deleted again, what was there stays where it is.
 *
 * @param folder of backups
 * @param set whose files are what they were
 * @param data of the installation
 * @param port of its PostgreSQL
 * @param progress told one line for each step
 */
public record RestoredDatabases(BackupFolder folder, Path set, Path data, int port, Consumer<String> progress) {

    /** What was there before, until somebody deletes it. */
    public static final String BEFORE = "data.before-restore-";

    /**
     * @param to a moment after the set was made; null for the last one that the archive has
     * @throws NotReadyException when the log does not reach so far, or the set is not whole
     */
    public void put(@Nullable Instant to) {
        try {
            Manifest manifest = Manifest.of(set);
            boolean knowsDeleted = saveWhatIsThere();
            if (to != null && !knowsDeleted && manifest.withKeys()) {
                lookAheadForDeletedKeys(manifest);
            }
            PostgresServer server = recovered(manifest, target(manifest, to), goesOn(manifest));
            try {
                forget(server, manifest);
            } finally {
                server.stop();
            }
            moveIn(manifest);
        } catch (IOException e) {
            throw new NotReadyException("恢复未完成 / the restore was not finished: " + e);
        } catch (SQLException e) {
            throw new NotReadyException(
                    "恢复未完成 / the restore was not finished: SQLSTATE " + e.getSQLState() + " " + e.getMessage());
        }
    }

    /** Whether the installation goes on with the archive that the set is brought forward with. */
    private boolean goesOn(Manifest manifest) {
        return new WalArchive(postgres())
                .target()
                .filter(folder.wal().resolve(manifest.archive())::equals)
                .isPresent();
    }

    private static Recovery.Target target(Manifest manifest, @Nullable Instant to) {
        if (manifest.firstWal().isEmpty()) {
            return new Recovery.Target.Earliest();
        }
        return to == null ? new Recovery.Target.Latest() : new Recovery.Target.Moment(to);
    }

    /**
     * The end of the log and the list of deleted keys of the installation that is replaced, if its server still starts.
     *
     * @return whether it did
     */
    private boolean saveWhatIsThere() throws IOException {
        if (!Files.exists(postgres().resolve("data/PG_VERSION")) || !Files.exists(data.resolve("secrets.properties"))) {
            return false;
        }
        PostgresServer server = server(postgres(), Secrets.databasePassword(data.resolve("secrets.properties")));
        try {
            server.start();
            try (Connection keys = server.connect(DatabaseKeys.NAME)) {
                server.keys().make(keys);
                KeyCopies.noteDeleted(folder, keys);
            }
            archiveTheEnd(server);
            progress.accept("已保存现有日志 / the log of what is there was saved");
            return true;
        } catch (SQLException | NotReadyException e) {
            progress.accept("现有数据库无法启动，只用备份恢复 / what is there does not start, the backup alone is used: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return false;
        } finally {
            server.stop();
        }
    }

    private void archiveTheEnd(PostgresServer server) throws SQLException {
        boolean isHere = server.archive()
                .target()
                .filter(target -> folder.wal().equals(target.getParent()))
                .isPresent();
        if (!isHere) {
            return;
        }
        try (Connection connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = '10min'");
            // Waits until the archive has everything up to now.
            statement.execute("SELECT pg_backup_start('end of the log', true)");
            statement.execute("SELECT pg_backup_stop(wait_for_archive => true)");
        }
    }

    /** Whoever goes back to a moment forgets again what was forgotten after it. */
    private void lookAheadForDeletedKeys(Manifest manifest) throws IOException, SQLException {
        PostgresServer server = recovered(manifest, new Recovery.Target.Latest(), false);
        try (Connection keys = server.connect(DatabaseKeys.NAME)) {
            KeyCopies.noteDeleted(folder, keys);
        } finally {
            server.stop();
        }
        progress.accept("已读取删除的密钥 / the keys deleted until the end of the log are known");
    }

    private PostgresServer recovered(Manifest manifest, Recovery.Target target, boolean archives) throws IOException {
        Folders.delete(scratch());
        Folders.create(scratch());
        Folders.copy(set.resolve("postgresql"), scratch().resolve("data"));
        PostgresServer server = server(scratch(), Secrets.databasePassword(set.resolve("data/secrets.properties")));
        Path log = Folders.create(scratch().resolve("wal"));
        link(set.resolve("wal"), log);
        if (!manifest.archive().isEmpty()) {
            link(folder.wal().resolve(manifest.archive()), log);
        }
        if (archives) {
            server.archive().putInto(folder.wal().resolve(manifest.archive()));
        }
        new Recovery(server).to(target, log);
        progress.accept("数据库已恢复 / databases recovered");
        return server;
    }

    /** The set's own files of the log, and those that came after. */
    private static void link(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Path link = to.resolve(file.getFileName());
                    if (!Files.exists(link)) {
                        Files.createSymbolicLink(link, file.toAbsolutePath());
                    }
                }
            }
        }
    }

    private void forget(PostgresServer server, Manifest manifest) throws IOException, SQLException {
        server.createDatabases(List.of());
        try (Connection keys = server.connect(DatabaseKeys.NAME)) {
            if (!manifest.withKeys()) {
                progress.accept("密钥取自 / keys are from " + KeyCopies.load(folder, keys));
            }
            int gone = KeyCopies.deleteAgain(folder, keys);
            progress.accept("再次删除已遗忘的密钥 / forgotten keys deleted again: " + gone);
        }
    }

    private void moveIn(Manifest manifest) throws IOException {
        Path data = postgres().resolve("data");
        Folders.create(postgres());
        if (Files.exists(data)) {
            Path aside = BackupFolder.named(postgres(), Instant.now());
            Path before = postgres().resolve(BEFORE + aside.getFileName());
            Files.move(data, before, StandardCopyOption.ATOMIC_MOVE);
            progress.accept("原有数据保留在 / what was there is kept, with its keys, at " + before);
        }
        if (!goesOn(manifest)) {
            // The next backup begins an archive of its own.
            new WalArchive(postgres()).end();
        }
        Folders.finish(scratch().resolve("data"), data);
        Folders.delete(scratch());
        Folders.copy(set.resolve("data"), this.data);
        if (Files.isDirectory(set.resolve("editions"))) {
            Folders.copy(set.resolve("editions"), this.data.resolve("restored-editions"));
            progress.accept("版本文件在 / editions are in " + this.data.resolve("restored-editions"));
        }
    }

    private PostgresServer server(Path at, String password) {
        return new PostgresServer(data.resolve("postgresql-binaries"), at, port, password);
    }

    private Path postgres() {
        return data.resolve("run/postgresql");
    }

    private Path scratch() {
        return data.resolve("run/postgresql.restoring");
    }
}
