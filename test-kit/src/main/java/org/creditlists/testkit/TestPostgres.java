package org.creditlists.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.creditlists.infrastructure.DatabaseRoles;
import org.creditlists.infrastructure.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL for all tests of a JVM: a process of this machine, or a container with {@code -Dinfra=containers}. It
 * starts when it is asked for first and ends with the JVM.
 */
public final class TestPostgres {

    public static final String USER = PostgresServer.USER;
    public static final String PASSWORD = "credit";

    private static final String BINARIES = "credit-lists-postgresql-18.4.0";

    private TestPostgres() {}

    private static final class Holder {
        private static final String JDBC_PREFIX =
                "containers".equals(System.getProperty("infra")) ? container() : process();
    }

    public static String jdbcUrl(String database) {
        return Holder.JDBC_PREFIX + database;
    }

    /** Creates an empty database with this name, in the place of one that was there. */
    public static DataSource freshDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE database = '"
                    + name + "' AND NOT active");
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return dataSource(jdbcUrl(name));
    }

    /** The same with the roles of an installation; the settings with which a service signs in. */
    public static Map<String, String> serviceDatabase(String name) {
        var roles = new DatabaseRoles(name, PASSWORD);
        try (Connection connection = freshDatabase(name).getConnection()) {
            roles.make(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                jdbcUrl(name),
                "quarkus.datasource.username",
                roles.service().user(),
                "quarkus.datasource.password",
                roles.service().password(),
                "quarkus.flyway.username",
                roles.owner().user(),
                "quarkus.flyway.password",
                roles.owner().password());
    }

    /** Without a pool: every connection is a new one. */
    public static DataSource dataSource(String url) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setURL(url);
        dataSource.setUser(USER);
        dataSource.setPassword(PASSWORD);
        return dataSource;
    }

    private static String process() {
        try {
            var server = new PostgresServer(
                    Path.of(System.getProperty("java.io.tmpdir"), BINARIES),
                    Files.createTempDirectory("credit-lists-test"),
                    FreePorts.take(1).getFirst(),
                    PASSWORD);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            server.start();
            return server.jdbcUrl("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String container() {
        var server = new PostgreSQLContainer("postgres:18")
                .withUsername(USER)
                .withPassword(PASSWORD)
                .withCommand("postgres", "-c", "wal_level=logical", "-c", "max_replication_slots=20");
        server.start();
        return "jdbc:postgresql://%s:%d/".formatted(server.getHost(), server.getMappedPort(5432));
    }
}
