package org.creditlists.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class LostConnectionTest {

    private static final int POOL = 4;

    private final DataSource database = TestDatabase.empty();

    @Test
    void aPoolGetsBackThePlaceOfEveryConnectionThatIsLost() throws SQLException {
        String url = database.unwrap(PGSimpleDataSource.class).getURL();
        var configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(POOL)
                        .acquisitionTimeout(Duration.ofSeconds(2))
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(TestPostgres.USER))
                                .credential(new SimplePassword(TestPostgres.PASSWORD))));
        int written = 0;
        try (AgroalDataSource pool = AgroalDataSource.from(configuration);
                var engine = TestDatabase.engine(pool)) {
            for (int lost = 0; lost < 3 * POOL; lost++) {
                cutAll();
                // Whoever comes first after it does not notice.
                append(engine);
                written++;
            }
        }
        assertThat(count()).isEqualTo(written);
    }

    private static void append(PostgresEventStorageEngine engine) {
        var context = new StubProcessingContext();
        var message =
                new GenericEventMessage(new MessageType("test.happened", "1"), "{}".getBytes(StandardCharsets.UTF_8));
        var event = new GenericTaggedEventMessage<>(message, Set.of(new Tag("k", "v")));
        engine.appendEvents(AppendCondition.none(), context, List.of(event))
                .thenCompose(transaction -> transaction.commit(context))
                .join();
    }

    private void cutAll() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """);
            await().until(() -> count(
                            statement,
                            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <>"
                                    + " pg_backend_pid()")
                    == 0);
        }
    }

    private long count() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return count(statement, "SELECT count(*) FROM event");
        }
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
