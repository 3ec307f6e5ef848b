package org.creditlists.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.conversion.Converter;
import org.axonframework.conversion.json.JacksonConverter;
import org.creditlists.infrastructure.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** One real PostgreSQL for all tests of this module, and an empty event table on request. */
final class TestDatabase {

    static final Converter CONVERTER = new JacksonConverter();

    private static final PostgresServer SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    private static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("event-store-test");
            var server = new PostgresServer(
                    Path.of(System.getProperty("java.io.tmpdir"), "credit-lists-postgresql-18.4.0"),
                    folder,
                    freePort(),
                    "credit");
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DataSource empty() {
        String name = "events_" + COUNT.incrementAndGet();
        SERVER.createDatabases(List.of(name));
        DataSource dataSource = dataSource(SERVER.jdbcUrl(name));
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var script = Objects.requireNonNull(
                        TestDatabase.class.getResourceAsStream("/db/event-store/V1__event_table.sql"))) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("CREATE TABLE companion (id text PRIMARY KEY, event_id uuid)");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return dataSource;
    }

    static DataSource dataSource(String url) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setURL(url);
        dataSource.setUser(PostgresServer.USER);
        dataSource.setPassword("credit");
        return dataSource;
    }

    static PostgresEventStorageEngine engine(DataSource dataSource) {
        return new PostgresEventStorageEngine(
                dataSource, CONVERTER, PublicationResolver.NONE, EventStoreSettings.DEFAULT);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
