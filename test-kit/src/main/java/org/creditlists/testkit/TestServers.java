package org.creditlists.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.creditlists.infrastructure.KafkaBroker;
import org.creditlists.infrastructure.PostgresServer;
import org.creditlists.infrastructure.TopicLayout;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL and one Kafka for all tests of a JVM: processes of this machine, or containers with
 * {@code -Dinfra=containers}.
 */
public final class TestServers {

    private static final String PASSWORD = "credit";
    private static final long COMPACTION_LAG_MS = 1_000;

    private final String jdbcPrefix;
    private final String bootstrap;

    private TestServers(String jdbcPrefix, String bootstrap) {
        this.jdbcPrefix = jdbcPrefix;
        this.bootstrap = bootstrap;
        TopicLayout.create(bootstrap, COMPACTION_LAG_MS);
    }

    /** Starts them when they are asked for first; they end with the JVM. */
    public static TestServers shared() {
        return Holder.SERVERS;
    }

    private static final class Holder {
        private static final TestServers SERVERS =
                "containers".equals(System.getProperty("infra")) ? containers() : embedded();
    }

    public String bootstrap() {
        return bootstrap;
    }

    /** Creates an empty database with this name and gives its JDBC URL. */
    public String freshDatabase(String name) {
        try (Connection connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE database = '"
                    + name + "' AND NOT active");
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return jdbcPrefix + name;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcPrefix + database, PostgresServer.USER, PASSWORD);
    }

    public String user() {
        return PostgresServer.USER;
    }

    public String password() {
        return PASSWORD;
    }

    private static TestServers embedded() {
        try {
            Path folder = Files.createTempDirectory("credit-lists-test");
            List<Integer> ports = freePorts(3);
            var postgres = new PostgresServer(
                    Path.of(System.getProperty("java.io.tmpdir"), "credit-lists-postgresql-18.4.0"),
                    folder,
                    ports.get(0),
                    PASSWORD);
            var kafka = new KafkaBroker(folder, ports.get(1), ports.get(2));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                kafka.stop();
                postgres.stop();
            }));
            postgres.start();
            kafka.start();
            return new TestServers(postgres.jdbcUrl(""), kafka.bootstrap());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestServers containers() {
        var postgres = new PostgreSQLContainer("postgres:18")
                .withUsername(PostgresServer.USER)
                .withPassword(PASSWORD)
                .withCommand("postgres", "-c", "wal_level=logical", "-c", "max_replication_slots=20");
        var kafka = new KafkaContainer("apache/kafka:4.1.1");
        postgres.start();
        kafka.start();
        String prefix = "jdbc:postgresql://%s:%d/".formatted(postgres.getHost(), postgres.getMappedPort(5432));
        return new TestServers(prefix, kafka.getBootstrapServers());
    }

    /** Ports that are free at this moment, all different. */
    public static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new java.util.ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
