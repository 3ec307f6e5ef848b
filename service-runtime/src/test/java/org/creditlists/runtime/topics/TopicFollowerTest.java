package org.creditlists.runtime.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        send(List.of("a", "poison", "b", "flaky", "c"));
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
            assertThat(intake.isFollowing()).isTrue();
        }
    }

    private static void send(List<String> values) {
        try (var producer = new KafkaProducer<>(TestKafka.owner(), new StringSerializer(), new StringSerializer())) {
            // One key, one partition: they come in this order.
            values.forEach(value -> producer.send(new ProducerRecord<>(Topics.MEASURES, "key", value)));
        }
    }
}
