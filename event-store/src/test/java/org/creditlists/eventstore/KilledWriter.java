package org.creditlists.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creditlists.testkit.TestPostgres;

/**
 * Appends three events and a companion each time, from many threads, until it is killed. Says what was acknowledged.
 */
final class KilledWriter {

    private static final int THREADS = 8;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        var engine = TestDatabase.engine(TestPostgres.dataSource(arguments[0]));
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            Thread.ofPlatform().start(() -> {
                for (int i = 0; ; i++) {
                    append(engine, arguments[1] + "-" + thread + "-" + i);
                }
            });
        }
    }

    private static void append(PostgresEventStorageEngine engine, String name) {
        List<TaggedEventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            var message = new GenericEventMessage(
                    new MessageType("test.happened", "1"), "{}".getBytes(StandardCharsets.UTF_8));
            events.add(new GenericTaggedEventMessage<>(message, Set.of(new Tag("append", name))));
        }
        var context = new StubProcessingContext();
        CompanionWrite.attach(context, new CompanionWrite("INSERT INTO companion (id) VALUES (?)", List.of(name), 1));
        var transaction =
                engine.appendEvents(AppendCondition.none(), context, events).join();
        transaction.commit(context).join();
        System.out.println(name);
    }
}
