package org.creditlists.base.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.Topics;
import org.creditlists.infrastructure.TopicLayout;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.TopicAccess;
import org.creditlists.testkit.TestKafka;
import org.creditlists.testkit.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No heartbeat says that everything is there while something is missing (reliability/R4, R6). */
class SentCheckTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Comparison.Pace QUICK = new Comparison.Pace(Duration.ofMillis(500), Duration.ofMillis(200));
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    @Test
    void aGapHoldsTheHeartbeatUntilTheEventsCome() throws Exception {
        DataSource database = database("sending_gap");
        for (long position = 1; position <= 4; position++) {
            store(database, position, position == 2 ? null : Topics.OBJECTIONS);
        }
        send(Topics.OBJECTIONS, 1, 3);
        try (var check = Running.of(database, "objection")) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                check.marks(4, NOW);
                assertThat(check.told().count()).isEqualTo(1);
            });
            assertThat(check.told().first()).isEqualTo(4);
            assertThat(check.told().last()).isEqualTo(4);
            assertThat(pulse(database)).isNull();
            send(Topics.OBJECTIONS, 4);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(pulse(database)).isEqualTo(NOW));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(check.missing()).isNull());
            await().atMost(PATIENCE).until(() -> wholeTo(database) == 4);
        }
        // What was found once is not looked for again.
        try (var check = Running.of(database, "objection")) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                check.marks(4, NOW.plusSeconds(1));
                assertThat(pulse(database)).isEqualTo(NOW.plusSeconds(1));
            });
        }
    }

    @Test
    void ofATopicThatIsMadeAnewAllEventsAreMissing() throws Exception {
        DataSource database = database("sending_anew");
        store(database, 1, Topics.RESTORATIONS);
        store(database, 2, Topics.RESTORATIONS);
        send(Topics.RESTORATIONS, 1, 2);
        try (var check = Running.of(database, "restoration")) {
            await().atMost(PATIENCE).until(() -> wholeTo(database) == 2);
            await().atMost(PATIENCE).untilAsserted(() -> {
                check.marks(2, NOW);
                assertThat(pulse(database)).isEqualTo(NOW);
            });
            makeAnew(Topics.RESTORATIONS);
            await().atMost(PATIENCE).untilAsserted(() -> {
                check.marks(2, NOW.plusSeconds(1));
                assertThat(check.told().count()).isEqualTo(2);
            });
            Instant held = Objects.requireNonNull(pulse(database));
            // Sent again, first the events and then the records: only the end of it counts.
            run(
                    database,
                    "INSERT INTO republishing (from_position, to_position, asked_by, reason, asked_at)"
                            + " VALUES (1, 2, 'operator', 'test', now())");
            send(Topics.RESTORATIONS, 1, 2);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(check.told().count()).isZero());
            check.marks(2, NOW.plusSeconds(2));
            await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> held.equals(pulse(database)));
            run(database, "UPDATE republishing SET finished_at = now()");
            await().atMost(PATIENCE).untilAsserted(() -> {
                check.marks(2, NOW.plusSeconds(3));
                assertThat(pulse(database)).isEqualTo(NOW.plusSeconds(3));
            });
        }
    }

    @Test
    void ofACompactedTopicThatIsMadeAnewTheRecordsHaveToBeSentAgain() throws Exception {
        DataSource database = database("sending_records");
        try (var check = Running.of(database, "incentive")) {
            await().atMost(PATIENCE).until(() -> topics(database).contains(Topics.MEMORANDA));
            makeAnew(Topics.MEMORANDA);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(check.told().records()).isTrue());
            check.marks(0, NOW);
            run(
                    database,
                    "INSERT INTO republishing (from_position, to_position, asked_by, reason, asked_at, finished_at)"
                            + " VALUES (1, 0, 'operator', 'test', now(), now())");
            await().atMost(PATIENCE).untilAsserted(() -> {
                check.marks(0, NOW.plusSeconds(1));
                assertThat(pulse(database)).isEqualTo(NOW.plusSeconds(1));
            });
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(check.missing()).isNull());
        }
    }

    /** A check that runs, and what Connect would bring it. */
    private record Running(SentCheck check, String source) implements AutoCloseable {

        static Running of(DataSource database, String source) {
            var check = new SentCheck(database, new TopicAccess(TestKafka.owner()), source, QUICK);
            check.begin();
            return new Running(check, source);
        }

        @Nullable
        MissingEvents missing() {
            return check.missing();
        }

        /** With a count of -1 when nothing is missing. */
        MissingEvents told() {
            MissingEvents missing = check.missing();
            return missing == null ? new MissingEvents(Instant.EPOCH, 0, 0, -1, false) : missing;
        }

        void marks(long position, Instant at) throws IOException {
            byte[] mark = WireJson.MAPPER.writeValueAsBytes(new Mark(position, at.atOffset(ZoneOffset.UTC), null));
            produce(new ProducerRecord<>(Topics.PULSES, source + Mark.KEY, mark));
        }

        @Override
        public void close() {
            check.end();
        }
    }

    private static DataSource database(String name) throws Exception {
        DataSource database = TestPostgres.freshDatabase(name);
        for (String migration : List.of("V1__event_table", "V124__event_again", "V150__sending")) {
            try (var script = SentCheckTest.class.getResourceAsStream("/db/event-store/" + migration + ".sql")) {
                run(database, new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return database;
    }

    private static void run(DataSource database, String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void store(DataSource database, long position, @Nullable String topic) {
        Rows.update(
                database,
                "INSERT INTO event (position, id, type, revision, tags, occurred_at, payload, metadata, topic, key)"
                        + " VALUES (?, ?, 'test', '1', '{}', now(), '', '{}', ?, ?)",
                position,
                UUID.randomUUID(),
                topic,
                topic == null ? null : "key");
    }

    private static void send(String topic, long... positions) {
        for (long position : positions) {
            var record = new ProducerRecord<String, byte[]>(topic, "key" + position, new byte[0]);
            record.headers().add("ce_sequence", String.valueOf(position).getBytes(StandardCharsets.US_ASCII));
            produce(record);
        }
    }

    private static void produce(ProducerRecord<String, byte[]> record) {
        try (var producer = new KafkaProducer<>(TestKafka.owner(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    private static void makeAnew(String topic) throws Exception {
        try (Admin admin = Admin.create(TestKafka.owner())) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains(topic));
        }
        TopicLayout.create(TestKafka.owner(), 1_000);
    }

    private static @Nullable Instant pulse(DataSource database) {
        Instant at = new SendingTable(database).load().pulseAt();
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    private static long wholeTo(DataSource database) {
        return new SendingTable(database).load().wholeTo();
    }

    private static List<String> topics(DataSource database) {
        return List.copyOf(new SendingTable(database).load().topics().keySet());
    }
}
