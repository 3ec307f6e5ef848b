package org.creditlists.infrastructure;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies a running server's files so that, with the write-ahead log of the time of copying, they are a database again:
 * the low-level interface of PostgreSQL, chapter 25.3.4 of its manual, because its packaged binaries lack
 * {@code pg_basebackup}.
 *
 * @param server that runs
 */
public record BaseBackup(PostgresServer server) {

    /** What belongs to the running server and not to its content (the manual, 25.3.4.3). */
    private static final Set<String> WITHOUT_CONTENT = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label", "recovery.signal");
    private static final String TEMPORARY = "pgsql_tmp";
    private static final Path CONTROL = Path.of("global/pg_control");
    private static final Pattern START = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");

    /**
     * What has been copied.
     *
     * @param system identifies the server, whatever became of it since
     * @param firstWal the first file of the write-ahead log that it needs
     * @param lastWal the last one
     * @param end from when on it can be brought to a moment
     */
    public record Copied(long system, String firstWal, String lastWal, Instant end) {}

    /** Takes one file. */
    @FunctionalInterface
    public interface Taking {

        /**
         * @param source which may vanish while it is read
         * @param relative its path within the folder of the server
         */
        void take(Path source, Path relative) throws IOException;
    }

    /** Identifies the server. */
    public long system() throws SQLException {
        try (Connection connection = server.connect("postgres")) {
            return Long.parseLong(one(connection, "SELECT system_identifier::text FROM pg_control_system()"));
        }
    }

    /**
     * Copies; returns when the archive has the log that the copy needs.
     *
     * @param target made here: the folder of the copy
     * @param files copies one file to its place in the target
     */
    public Copied into(Path target, Taking files) throws IOException, SQLException {
        try (Connection connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('credit backup', true)");
            Path data = server.folder().resolve("data");
            copy(data, target, files);
            files.take(data.resolve(CONTROL), CONTROL);
            statement.execute("SET statement_timeout = '10min'");
            String label;
            String end;
            try (var row = statement.executeQuery(
                    "SELECT labelfile, pg_walfile_name(lsn) FROM pg_backup_stop(wait_for_archive => true)")) {
                row.next();
                label = row.getString(1);
                end = row.getString(2);
            }
            Files.writeString(target.resolve("backup_label"), label);
            Matcher start = START.matcher(label);
            if (!start.find()) {
                throw new NotReadyException("PostgreSQL names no start of the backup: " + label);
            }
            return new Copied(system(), start.group(1), end, now(connection));
        }
    }

    /** The file of the log that is written to. */
    public static String currentWal(Connection connection) throws SQLException {
        return one(connection, "SELECT pg_walfile_name(pg_current_wal_insert_lsn())");
    }

    private static Instant now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void copy(Path data, Path target, Taking files) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                String name = directory.getFileName().toString();
                if (name.startsWith(TEMPORARY)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(target.resolve(data.relativize(directory)));
                return WITHOUT_CONTENT.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                Path relative = data.relativize(file);
                if (!LEFT_OUT.contains(name) && !name.startsWith(TEMPORARY) && !relative.equals(CONTROL)) {
                    try {
                        files.take(file, relative);
                    } catch (NoSuchFileException dropped) {
                        // A table that went meanwhile: the log of the time of copying says so, too.
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }
}
