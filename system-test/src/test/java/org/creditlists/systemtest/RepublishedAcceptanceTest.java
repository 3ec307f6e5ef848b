package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;

/** What was published comes again with the same ids and content, and nothing changes by it (reliability/R4). */
class RepublishedAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int QUIET_POLLS = 10;

    private final Platform platform = RunningPlatform.get();

    @Test
    void everyEventAndDossierComesAgainAsItWas() throws SQLException {
        RunningPlatform.samples();
        try (KafkaConsumer<String, byte[]> consumer = consumer(Topics.DESIGNATIONS, Topics.DOSSIERS)) {
            List<ConsumerRecord<String, byte[]>> before = read(consumer);
            Map<String, byte[]> events = new HashMap<>();
            before.stream()
                    .filter(one -> one.topic().equals(Topics.DESIGNATIONS))
                    .forEach(one -> events.put(id(one), one.value()));
            JsonNode asked = republish(Service.DESIGNATION);
            Set<String> wanted = published(asked.get("to").asLong());
            Map<String, Boolean> entries = entries();
            List<ConsumerRecord<String, byte[]>> again = new ArrayList<>();
            // Connect may be slow: what is published is in the table before it is on the topic.
            await().atMost(PATIENCE).untilAsserted(() -> {
                again.addAll(read(consumer));
                assertThat(again.stream().map(RepublishedAcceptanceTest::id).collect(Collectors.toSet()))
                        .containsAll(wanted);
                assertThat(dossiers(again)).containsAllEntriesOf(entries);
            });
            again.stream().filter(one -> events.containsKey(id(one))).forEach(one -> assertThat(one.value())
                    .isEqualTo(events.get(id(one))));
        }
        Service.withLists().forEach(this::republish);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Service.withLists().stream()
                        .map(service -> digest(service).get("digest").asText())
                        .distinct())
                .hasSize(1));
    }

    /** Entries with whether the last record has a dossier. */
    private static Map<String, Boolean> dossiers(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, Boolean> dossiers = new HashMap<>();
        records.stream()
                .filter(one -> one.topic().equals(Topics.DOSSIERS))
                .forEach(one -> dossiers.put(one.key(), one.value() != null));
        return dossiers;
    }

    private JsonNode republish(Service service) {
        String operator = RunningPlatform.tokens().operator();
        String url = platform.url(service) + "/events/republishing";
        Http.Answer answer = new Http().post(url, operator, Map.of("reason", "示例：主题数据丢失"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        long number = answer.json().get("number").asLong();
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (JsonNode one : new Http().get(url, operator).json()) {
                if (one.get("number").asLong() == number) {
                    assertThat(one.hasNonNull("finishedAt")).isTrue();
                }
            }
        });
        return answer.json();
    }

    private JsonNode digest(Service service) {
        return new Http()
                .get(
                        platform.url(service) + "/list/digest",
                        RunningPlatform.tokens().operator())
                .json();
    }

    private KafkaConsumer<String, byte[]> consumer(String... topics) {
        var consumer = new KafkaConsumer<>(
                platform.kafka().client(Service.SHARING.module()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            consumer.partitionsFor(topic).forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /** Until nothing has come for two seconds: what is asked about was sent before. */
    private static List<ConsumerRecord<String, byte[]>> read(KafkaConsumer<String, byte[]> consumer) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        int empty = 0;
        while (empty < QUIET_POLLS) {
            var polled = consumer.poll(POLL);
            empty = polled.isEmpty() ? empty + 1 : 0;
            polled.forEach(records::add);
        }
        return records;
    }

    private static String id(ConsumerRecord<String, byte[]> one) {
        Header id = one.headers().lastHeader("ce_id");
        return id == null ? "" : new String(id.value(), StandardCharsets.UTF_8);
    }

    private Set<String> published(long to) throws SQLException {
        return texts("SELECT id::text, true FROM event WHERE topic = '" + Topics.DESIGNATIONS + "' AND position <= "
                        + to)
                .keySet();
    }

    /** Entries with whether they have a dossier: those that have ended have none. */
    private Map<String, Boolean> entries() throws SQLException {
        return texts("""
                SELECT entry_id::text, true FROM entry_dossier UNION ALL
                SELECT entry_id::text, false FROM entry_register WHERE ended_on IS NOT NULL
                """);
    }

    private Map<String, Boolean> texts(String sql) throws SQLException {
        Map<String, Boolean> found = new HashMap<>();
        try (Connection connection = platform.postgres().connect(platform.database(Service.DESIGNATION));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getBoolean(2));
            }
        }
        return found;
    }
}
