package org.creditlists.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.StubProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two engines, as two replicas of a service have them, and 16 threads on one database. */
class ConcurrentEnginesTest {

    private static final int THREADS = 16;
    private static final int ROUNDS = 150;
    private static final int STREAMS = 12;
    private static final Tag EVERYTHING = new Tag("all", "1");

    /** What one append did, by its own account. */
    private record Attempt(
            String stream, long seen, @Nullable Long position, List<String> eventIds, String companion) {}

    /** @param writing one answers of what it wrote itself, two ask the table */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void nothingIsLostDoubledOrSkippedAndConflictsAreRejectedExactlyWhenTheyShouldBe(int writing) throws Exception {
        DataSource database = TestDatabase.empty();
        var attempts = new ConcurrentLinkedQueue<Attempt>();
        try (var first = TestDatabase.engine(database);
                var second = TestDatabase.engine(database);
                var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                var engine = t % writing == 0 ? first : second;
                int seed = t;
                running.add(threads.submit(() -> {
                    var random = new Random(seed);
                    for (int i = 0; i < ROUNDS; i++) {
                        attempts.add(appendOnce(
                                engine, "s" + random.nextInt(STREAMS), 1 + random.nextInt(3), seed + "-" + i));
                    }
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
            assertHistoryIsWhole(database, attempts);
            assertConflictsAreExact(attempts);
            assertBothEnginesReadTheSame(first, second);
        }
    }

    private static Attempt appendOnce(PostgresEventStorageEngine engine, String stream, int count, String companion) {
        var tag = new Tag("stream", stream);
        var criteria = EventCriteria.havingTags(tag);
        long seen = marker(engine, criteria);
        List<TaggedEventMessage<?>> events = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var message = new GenericEventMessage(
                    new MessageType("test.happened", "1"), "{}".getBytes(StandardCharsets.UTF_8));
            ids.add(message.identifier());
            events.add(new GenericTaggedEventMessage<>(message, Set.of(tag, EVERYTHING)));
        }
        var context = new StubProcessingContext();
        CompanionWrite.attach(
                context,
                new CompanionWrite(
                        "INSERT INTO companion (id, event_id) VALUES (?, ?::uuid)",
                        List.of(companion, ids.getFirst()),
                        1));
        var condition = AppendCondition.withCriteria(criteria).withMarker(new GlobalIndexConsistencyMarker(seen));
        try {
            ConsistencyMarker marker = commit(engine, condition, context, events);
            long position = GlobalIndexConsistencyMarker.position(marker);
            return new Attempt(stream, seen, position, ids, companion);
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
            return new Attempt(stream, seen, null, ids, companion);
        }
    }

    private static ConsistencyMarker commit(
            PostgresEventStorageEngine engine,
            AppendCondition condition,
            StubProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        CompletableFuture<AppendTransaction<?>> transaction = engine.appendEvents(condition, context, events);
        return (ConsistencyMarker) transaction.join().commit(context).join();
    }

    private static long marker(PostgresEventStorageEngine engine, EventCriteria criteria) {
        return engine.source(SourcingCondition.conditionFor(criteria), null)
                .reduce(-1L, (found, entry) -> {
                    ConsistencyMarker marker = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
                    return marker == null ? found : Long.valueOf(GlobalIndexConsistencyMarker.position(marker));
                })
                .join();
    }

    private static void assertHistoryIsWhole(DataSource database, Iterable<Attempt> attempts) throws SQLException {
        List<Long> positions = new ArrayList<>();
        Set<String> stored = new HashSet<>();
        Set<String> companions = new HashSet<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("SELECT position, id FROM event ORDER BY position")) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                    stored.add(rows.getString(2));
                }
            }
            try (var rows = statement.executeQuery("SELECT id FROM companion")) {
                while (rows.next()) {
                    companions.add(rows.getString(1));
                }
            }
        }
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
        Set<String> expected = new HashSet<>();
        Set<String> expectedCompanions = new HashSet<>();
        int rejected = 0;
        for (Attempt attempt : attempts) {
            if (attempt.position() != null) {
                expected.addAll(attempt.eventIds());
                expectedCompanions.add(attempt.companion());
            } else {
                rejected++;
            }
        }
        assertThat(stored).isEqualTo(expected);
        assertThat(companions).isEqualTo(expectedCompanions);
        assertThat(rejected).as("the run has to contain conflicts").isPositive();
        assertThat(expected).as("and successes").hasSizeGreaterThan(THREADS);
    }

    /** An append conflicts exactly when its stream grew between what it saw and where it would have stood. */
    private static void assertConflictsAreExact(Iterable<Attempt> attempts) {
        var ends = new HashMap<String, List<Attempt>>();
        for (Attempt attempt : attempts) {
            if (attempt.position() != null) {
                ends.computeIfAbsent(attempt.stream(), s -> new ArrayList<>()).add(attempt);
            }
        }
        for (Attempt attempt : attempts) {
            boolean overtaken = ends.getOrDefault(attempt.stream(), List.of()).stream()
                    .anyMatch(other -> !other.equals(attempt)
                            && other.position() != null
                            && other.position() > attempt.seen()
                            && (attempt.position() == null || other.position() < attempt.position()));
            assertThat(overtaken).as("%s", attempt).isEqualTo(attempt.position() == null);
        }
    }

    private static void assertBothEnginesReadTheSame(
            PostgresEventStorageEngine first, PostgresEventStorageEngine second) {
        for (int i = 0; i < STREAMS; i++) {
            var criteria = EventCriteria.havingTags(new Tag("stream", "s" + i));
            assertThat(ids(first, criteria)).isEqualTo(ids(second, criteria));
        }
        var all = first.stream(
                StreamingCondition.conditionFor(
                        new GlobalSequenceTrackingToken(0), EventCriteria.havingTags(EVERYTHING)),
                null);
        int streamed = 0;
        while (all.next().isPresent()) {
            streamed++;
        }
        assertThat(streamed)
                .isEqualTo(ids(second, EventCriteria.havingTags(EVERYTHING)).size());
        all.close();
    }

    private static List<String> ids(PostgresEventStorageEngine engine, EventCriteria criteria) {
        List<String> ids = new ArrayList<>();
        engine.source(SourcingCondition.conditionFor(criteria), null)
                .reduce(ids, (found, entry) -> {
                    if (entry.getResource(ConsistencyMarker.RESOURCE_KEY) == null) {
                        found.add(entry.message().identifier());
                    }
                    return found;
                })
                .join();
        return ids;
    }
}
