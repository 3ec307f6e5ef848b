package org.creditlists.runtime.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.Topics;
import org.creditlists.runtime.RuntimeTables;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.testkit.TestKafka;
import org.junit.jupiter.api.Test;

/** At least once, nothing skipped; what can never be processed is parked and the ones after it go on. */
class TopicFollowerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatFailsForNowIsTriedAgainAndWhatFailsForEverIsParked() throws Exception {
        DataSource database = RuntimeTables.database("intake");
        var parked = new ParkedMessages(database);
        var processed = new CopyOnWriteArrayList<String>();
        var failures = new AtomicInteger();
        send(Topics.MEASURES, List.of("a", "poison", "b", "flaky", "c"));
        try (var intake = new TopicFollower(
                        new TopicAccess(TestKafka.owner()),
                        "intake-test",
                        List.of(Topics.MEASURES),
                        100,
                        batch -> {
                            for (Received received : batch) {
                                String text =
                                        new String(Objects.requireNonNull(received.value()), StandardCharsets.UTF_8);
                                if (text.equals("poison")) {
                                    throw new UnprocessableMessageException("poison", null);
                                }
                                if (text.equals("flaky") && failures.incrementAndGet() < 4) {
                                    throw new IOException("not now");
                                }
                            }
                            batch.forEach(r -> processed.add(
                                    new String(Objects.requireNonNull(r.value()), StandardCharsets.UTF_8)));
                        },
                        parked)
                .start()) {
            await().atMost(PATIENCE).until(() -> processed.contains("c"));
            assertThat(processed).containsExactly("a", "b", "flaky", "c");
            assertThat(parked.count()).isEqualTo(1);
            await().atMost(PATIENCE).until(intake::isReady);
        }
    }

    @Test
    void whateverARecordDoesToItsHandlerTheOthersAreTaken() throws Exception {
        DataSource database = RuntimeTables.database("intake_poison");
        var parked = new ParkedMessages(database);
        var processed = new CopyOnWriteArrayList<String>();
        var tries = new AtomicInteger();
        var collisions = new AtomicInteger();
        BatchHandler handler = batch -> {
            for (Received received : batch) {
                String text = new String(Objects.requireNonNull(received.value()), StandardCharsets.UTF_8);
                if (text.equals("breaks the program") && tries.incrementAndGet() > 0) {
                    throw new IllegalStateException("it breaks");
                }
                if (text.equals("breaks a constraint")) {
                    throw new IllegalStateException(new SQLException("a row", "23514"));
                }
                // As long as another consumer takes to store it, and longer than a bad record is tried.
                if (text.equals("is there") && collisions.incrementAndGet() < 6) {
                    throw new SQLException("a row", "23505");
                }
            }
            batch.forEach(r -> processed.add(new String(Objects.requireNonNull(r.value()), StandardCharsets.UTF_8)));
        };
        send(
                Topics.OBJECTIONS,
                List.of("first", "breaks the program", "second", "breaks a constraint", "is there", "last"));
        try (var intakes = new Intakes(new TopicAccess(TestKafka.owner()), parked, "poison-test", begun -> {})) {
            intakes.follow("objections", List.of(Topics.OBJECTIONS), 100, handler);
            await().atMost(PATIENCE).until(() -> processed.contains("last"));
            assertThat(processed).containsSubsequence("first", "second", "is there", "last");
            assertThat(processed).doesNotHaveDuplicates();
            assertThat(parked.count()).isEqualTo(2);
            assertThat(parked.count()).isEqualTo(2);
            assertThat(Rows.query(database, "SELECT reason FROM parked_message ORDER BY 1", row -> row.getString(1)))
                    .satisfiesExactly(one -> assertThat(one).isEqualTo("SQLSTATE 23514"), one -> assertThat(one)
                            .startsWith("java.lang.IllegalStateException at TopicFollowerTest"));
            await().atMost(PATIENCE).until(() -> intakes.all().stream().allMatch(TopicFollower::isReady));
        }
    }

    @Test
    void theEndOfItsThreadIsSeen() throws Exception {
        var parked = new ParkedMessages(RuntimeTables.database("intake_end"));
        send(Topics.RESTORATIONS, List.of("any"));
        try (var intakes = new Intakes(new TopicAccess(TestKafka.owner()), parked, "end-test", begun -> {})) {
            intakes.follow("restorations", List.of(Topics.RESTORATIONS), 100, batch -> {
                throw new StackOverflowError();
            });
            TopicFollower intake = intakes.of("end-test.restorations").orElseThrow();
            await().atMost(PATIENCE).until(() -> !intake.isAlive());
            assertThat(intake.isReady()).isFalse();
        }
    }

    private static void send(String topic, List<String> values) {
        try (var producer = new KafkaProducer<>(TestKafka.owner(), new StringSerializer(), new StringSerializer())) {
            // One key, one partition: they come in this order.
            values.forEach(value -> producer.send(new ProducerRecord<>(topic, "key", value)));
        }
    }
}
