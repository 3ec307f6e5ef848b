package org.creditlists.signedlog.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creditlists.eventstore.EventStoreSettings;
import org.creditlists.eventstore.PostgresEventStorageEngine;
import org.creditlists.eventstore.Publication;
import org.creditlists.eventstore.PublicationResolver;
import org.creditlists.infrastructure.SigningKeys;
import org.creditlists.runtime.decision.PayloadConverter;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.LogAudit;
import org.creditlists.testkit.TestPostgres;
import org.jspecify.annotations.Nullable;

/** An event table of its own, with a key that seals it. */
final class SealedTable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    final DataSource database;
    final SigningKey key;

    SealedTable(DataSource database, SigningKey key) {
        this.database = database;
        this.key = key;
    }

    static SealedTable empty() {
        var table = new SealedTable(TestPostgres.freshDatabase("sealed_" + COUNT.incrementAndGet()), key());
        table.script("V1__event_table.sql");
        table.script("V55__event_chain.sql");
        return table;
    }

    static SigningKey key() {
        SigningKeys keys = SigningKeys.create();
        return new SigningKey(keys.privateKey(), keys.publicKey(), List.of());
    }

    private void script(String name) {
        try (var script = Objects.requireNonNull(SealedTable.class.getResourceAsStream("/db/event-store/" + name))) {
            run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As somebody does it who has the database. */
    int run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    EventChain chain() {
        return new EventChain(database, key, Clock.systemUTC());
    }

    PostgresEventStorageEngine engine() {
        return engine(chain());
    }

    PostgresEventStorageEngine engine(@Nullable EventChain chain) {
        PublicationResolver publications =
                event -> new Publication("credit.things", "key", "subject", "urn:schema:things", null);
        return new PostgresEventStorageEngine(
                database, new PayloadConverter(), publications, EventStoreSettings.DEFAULT, chain);
    }

    /** Appends events, each as an append of its own. */
    static void append(PostgresEventStorageEngine engine, int events) {
        for (int i = 0; i < events; i++) {
            appendTogether(engine, 1).join();
        }
    }

    static CompletableFuture<?> appendTogether(PostgresEventStorageEngine engine, int events) {
        List<TaggedEventMessage<?>> messages = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            var message = new GenericEventMessage(
                    new MessageType("test.happened", "1"),
                    "{\"what\":\"something\"}".getBytes(StandardCharsets.UTF_8),
                    Map.of("author", "somebody \"quoted\" 某人", "b", "2", "aa", "1"));
            messages.add(new GenericTaggedEventMessage<>(message, Set.of(new Tag("k", "v"), new Tag("all", "1"))));
        }
        return engine.appendEvents(AppendCondition.none(), null, messages)
                .thenCompose(transaction -> transaction.commit(null));
    }

    LogAudit.Result audit() {
        return audit(Map.of());
    }

    LogAudit.Result audit(Map<Long, String> elsewhere) {
        return new LogAudit(EventChain.DEFINITION, key, JSON, EventRows::open).run(database, elsewhere);
    }
}
