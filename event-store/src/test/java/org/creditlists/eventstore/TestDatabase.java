package org.creditlists.eventstore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.conversion.Converter;
import org.axonframework.conversion.json.JacksonConverter;
import org.creditlists.testkit.TestPostgres;

/** Empty event tables, each in a database of its own. */
final class TestDatabase {

    static final Converter CONVERTER = new JacksonConverter();

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    static DataSource empty() {
        DataSource dataSource = TestPostgres.freshDatabase("events_" + COUNT.incrementAndGet());
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var table = Objects.requireNonNull(
                        TestDatabase.class.getResourceAsStream("/db/event-store/V1__event_table.sql"));
                var chain = Objects.requireNonNull(
                        TestDatabase.class.getResourceAsStream("/db/event-store/V55__event_chain.sql"))) {
            statement.execute(new String(table.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute(new String(chain.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("CREATE TABLE companion (id text PRIMARY KEY, event_id uuid)");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return dataSource;
    }

    static PostgresEventStorageEngine engine(DataSource dataSource) {
        return new PostgresEventStorageEngine(
                dataSource, CONVERTER, PublicationResolver.NONE, EventStoreSettings.DEFAULT);
    }
}
