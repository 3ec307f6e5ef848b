package org.creditlists.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creditlists.testkit.SwallowingProxy;
import org.creditlists.testkit.TestPostgres;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What a caller is told while the database, or whoever holds its lock, says nothing any more. */
class VanishedConnectionTest {

    private static final Tag TAG = new Tag("k", "v");
    private static final SourcingCondition ALL = SourcingCondition.conditionFor(EventCriteria.havingTags(TAG));
    private static final String LOCK = "SELECT pg_advisory_xact_lock(" + EventStoreSettings.DEFAULT.lockKey() + ")";

    private final DataSource database = TestDatabase.empty();
    private final String url = url(database);

    @Test
    void callersOnAConnectionThatVanishedAreRefusedAndTheNextOnesSucceed() throws SQLException {
        try (var proxy = new SwallowingProxy(
                        URI.create(url.substring("jdbc:".length())).getPort());
                var engine = engine(through(proxy), settings(10_000, Duration.ofMillis(300)))) {
            append(engine).join();
            assertThat(engine.source(ALL, null).reduce(0, (n, one) -> n + 1).join())
                    .isPositive();
            proxy.swallow();
            assertThatThrownBy(() -> append(engine).join())
                    .hasRootCauseInstanceOf(java.sql.SQLTransientException.class);
            assertThatThrownBy(() -> engine.source(ALL, null)
                            .reduce(0, (n, one) -> n + 1)
                            .join())
                    .hasRootCauseInstanceOf(java.sql.SQLTransientException.class);
            assertThat(engine.state().shed()).isEqualTo(2);
            assertThat(engine.state().writing()).isPositive();
            assertThat(engine.state().reading()).isPositive();
            await().until(() -> engine.state().writing().isZero()
                    && engine.state().reading().isZero());
            append(engine).join();
        }
        // The one that was refused is not done behind the caller's back.
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whoeverFreezesWithTheLockIsEndedByTheDatabase() throws SQLException {
        try (Connection frozen = through("options=-c%20idle_in_transaction_session_timeout%3D300ms")
                        .getConnection();
                var engine = TestDatabase.engine(database)) {
            hold(frozen);
            append(engine).join();
            assertThatThrownBy(() -> hold(frozen))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).startsWith("25P03"));
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void moreThanMayWaitAreRefusedAtOnceAndTheOthersAreWritten() throws SQLException {
        try (Connection other = database.getConnection();
                var engine = engine(database, settings(1, Duration.ofMinutes(1)))) {
            hold(other);
            CompletableFuture<?> written = append(engine);
            await().until(() -> engine.state().writing().isPositive());
            CompletableFuture<?> waiting = append(engine);
            assertThat(engine.state().appends()).isEqualTo(1);
            assertThatThrownBy(() -> append(engine).join()).hasCauseInstanceOf(StoreBusyException.class);
            other.rollback();
            CompletableFuture.allOf(written, waiting).join();
            assertThat(engine.state().shed()).isEqualTo(1);
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whatIsNoAnswerToAnybodyWaitsLongerThanCallersDo() throws SQLException {
        try (Connection other = database.getConnection();
                var engine = engine(database, settings(10, Duration.ofMillis(50)))) {
            hold(other);
            var context = new StubProcessingContext();
            Patience.forEver(context);
            CompletableFuture<?> patient = append(engine, context);
            assertThatThrownBy(() -> append(engine).join()).hasCauseInstanceOf(StoreBusyException.class);
            assertThat(patient).isNotDone();
            other.rollback();
            patient.join();
        }
        assertThat(count()).isEqualTo(1);
    }

    private static void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(LOCK);
        }
    }

    private static EventStoreSettings settings(int maxWaiting, Duration patience) {
        EventStoreSettings usual = EventStoreSettings.DEFAULT;
        return new EventStoreSettings(
                usual.maxGroupEvents(), usual.maxGroupReads(), 1, usual.lockKey(), maxWaiting, patience);
    }

    private static PostgresEventStorageEngine engine(DataSource dataSource, EventStoreSettings settings) {
        return new PostgresEventStorageEngine(dataSource, TestDatabase.CONVERTER, PublicationResolver.NONE, settings);
    }

    private static CompletableFuture<?> append(PostgresEventStorageEngine engine) {
        return append(engine, new StubProcessingContext());
    }

    private static CompletableFuture<?> append(PostgresEventStorageEngine engine, StubProcessingContext context) {
        var message = new GenericEventMessage(new MessageType("test.happened", "1"), new byte[] {'{', '}'});
        var event = new GenericTaggedEventMessage<>(message, java.util.Set.of(TAG));
        return engine.appendEvents(AppendCondition.none(), context, List.of(event))
                .thenCompose(transaction -> transaction.commit(context));
    }

    private DataSource through(SwallowingProxy proxy) {
        String port = ":" + URI.create(url.substring("jdbc:".length())).getPort();
        return TestPostgres.dataSource(with(url.replace(port, ":" + proxy.port()), "socketTimeout=1"));
    }

    private DataSource through(String parameter) {
        return TestPostgres.dataSource(with(url, parameter));
    }

    private static String with(String url, String parameter) {
        return url + (url.contains("?") ? "&" : "?") + parameter;
    }

    private static String url(DataSource database) {
        try {
            return database.unwrap(PGSimpleDataSource.class).getURL();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM event")) {
            row.next();
            return row.getLong(1);
        }
    }
}
