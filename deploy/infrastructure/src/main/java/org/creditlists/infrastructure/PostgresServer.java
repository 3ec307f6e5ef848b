package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * PostgreSQL 18, durable: {@code fsync} and {@code synchronous_commit} are on, as they are not in the artifact's own
 * defaults.
 *
 * @param binaries where the server is unpacked to
 * @param folder data, log and process file
 * @param port on the loopback address
 * @param password of the user {@code credit}, who makes the databases and their roles; no service signs in as it
 */
public record PostgresServer(Path binaries, Path folder, int port, String password) {

    public static final String USER = "credit";

    private static final Duration GOODBYE = Duration.ofSeconds(30);

    public ChildProcess process() {
        return new ChildProcess("postgresql", folder);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "2");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** Whether somebody reads from a slot now. */
    public boolean isRead(String slot) {
        try (Connection connection = connect("postgres");
                var find = connection.prepareStatement("SELECT active FROM pg_replication_slots WHERE slot_name = ?")) {
            find.setString(1, slot);
            try (ResultSet found = find.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The roles that services and Debezium sign in with. */
    public DatabaseRoles roles(String database) {
        return new DatabaseRoles(database, password);
    }

    /** The roles that services sign in with to the keys of dossiers. */
    public DatabaseKeys keys() {
        return new DatabaseKeys(DatabaseKeys.NAME, password);
    }

    /**
     * Variables with which a service finds the keys of dossiers.
     *
     * @param writes whether it gives keys and deletes them
     */
    public Map<String, String> keySettings(boolean writes) {
        DatabaseRoles.Login login = writes ? keys().writer() : keys().reader();
        return Map.of(
                "QUARKUS_DATASOURCE_KEYS_JDBC_URL", jdbcUrl(DatabaseKeys.NAME),
                "QUARKUS_DATASOURCE_KEYS_USERNAME", login.user(),
                "QUARKUS_DATASOURCE_KEYS_PASSWORD", login.password());
    }

    public void start() {
        if (!process().isAlive()) {
            Path home = PostgresBinaries.unpack(binaries);
            data().initialise(home, process());
            data().writeAccess();
            data().deleteStaleLock();
            process().start(asOrdinaryUser(serverCommand(home)), Map.of());
        }
        Await.ready(process(), this::answers);
        followLog();
    }

    /** Copies its log beside the backups as it is written, if there are backups and nobody does so already. */
    public void followLog() {
        ChildProcess follower = follower();
        if (archive().target().isPresent() && !follower.isAlive()) {
            follower.start(
                    JavaProcess.small(WalFollower.class, folder.toAbsolutePath().toString()),
                    Map.of(
                            WalFollower.URL, jdbcUrl("postgres"),
                            WalFollower.USER, USER,
                            WalFollower.PASSWORD, password));
        }
    }

    /** Who copies the log. */
    public ChildProcess follower() {
        return new ChildProcess("wal-follower", folder);
    }

    public void stop() {
        follower().stop(GOODBYE);
        process().stop(GOODBYE, PostgresServer::interrupt);
    }

    /** SIGTERM would wait until every client has gone; SIGINT ends their sessions and shuts down in order. */
    private static void interrupt(ProcessHandle server) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + server.pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Creates what is missing, roles and keys too, and hands what an earlier version made over to them. */
    public void createDatabases(List<String> names) {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            for (String name : names) {
                create(statement, name);
            }
            create(statement, DatabaseKeys.NAME);
            try (Connection inside = connect(DatabaseKeys.NAME)) {
                keys().make(inside);
            }
            for (String name : names) {
                try (Connection inside = connect(name)) {
                    roles(name).make(inside);
                }
            }
        } catch (SQLException e) {
            throw new NotReadyException("cannot create the databases: " + e.getMessage());
        }
    }

    private static void create(Statement statement, String name) throws SQLException {
        try (var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
    }

    /** Where full files of its write-ahead log go. */
    public WalArchive archive() {
        return new WalArchive(folder);
    }

    private PostgresData data() {
        return new PostgresData(folder, password);
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private List<String> serverCommand(Path home) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/postgres").toString(),
                "-D",
                data().path().toAbsolutePath().toString(),
                "-p",
                "" + port));
        Map<String, String> settings = Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("wal_level", "logical"),
                Map.entry("max_wal_senders", "20"),
                Map.entry("max_replication_slots", "20"),
                Map.entry("max_slot_wal_keep_size", "8GB"),
                Map.entry("max_wal_size", "4GB"),
                // A file of the log is full after this time at the latest, also when it is quiet: what was forgotten
                // leaves it, and the archive lacks no more than this.
                Map.entry("archive_timeout", "300"),
                Map.entry("max_connections", "300"),
                // A client whose machine is gone holds its locks no longer than this.
                Map.entry("tcp_keepalives_idle", "30"),
                Map.entry("tcp_keepalives_interval", "10"),
                Map.entry("tcp_keepalives_count", "3"),
                Map.entry("track_commit_timestamp", "on"),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
        archive().settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /** PostgreSQL does not run as root; in a user namespace of its own it does not know that it is. */
    static List<String> asOrdinaryUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> mapped = new ArrayList<>(List.of("/usr/bin/unshare", "-U"));
        mapped.addAll(command);
        return mapped;
    }
}
