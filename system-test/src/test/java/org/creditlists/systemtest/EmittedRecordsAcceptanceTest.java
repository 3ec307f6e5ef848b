package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.EventType;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.Platform;
import org.creditlists.systemtest.cases.TopicRecords;
import org.junit.jupiter.api.Test;

/** Every record that the services really send fulfils the schema that is published for it (X3). */
class EmittedRecordsAcceptanceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> STATES = Map.of(
            Topics.DOSSIERS, "/schemas/dossier-2.json",
            Topics.ENTRIES, "/schemas/entry-1.json",
            Topics.AUTHORITIES, "/schemas/authority-1.json",
            Topics.MEMORANDA, "/schemas/memorandum-1.json",
            Topics.PULSES, "/schemas/pulse-1.json",
            Topics.HEADS, "/schemas/head-1.json");

    private final Platform platform = RunningPlatform.get();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();

    @Test
    void everyEventFulfilsTheSchemaThatItNames() {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        Set<String> sent = new TreeSet<>();
        await().atMost(PATIENCE).untilAsserted(() -> {
            sent.clear();
            List<String> wrong = new ArrayList<>();
            TopicRecords.forEach(platform, Topics.EVENTS, record -> {
                EventType<?> type = typeOf(record);
                sent.add(type.name());
                check(record, type.schemaResource(), wrong);
            });
            assertThat(wrong).isEmpty();
            assertThat(sent)
                    .contains(
                            "designated",
                            "consent-given",
                            "withdrawn",
                            "objection-raised",
                            "objection-rejected",
                            "objection-upheld",
                            "restoration-requested",
                            "restoration-accepted",
                            "restored",
                            "measure-ordered",
                            "measure-acknowledged",
                            "measure-applied",
                            "measure-not-applied",
                            "measure-suspended",
                            "measure-lifted",
                            "warning-raised");
        });
    }

    @Test
    void everyRecordOfACompactedTopicFulfilsItsSchema() {
        assertThat(RunningPlatform.samples()).isNotEmpty();
        Set<String> sent = new TreeSet<>();
        await().atMost(PATIENCE).untilAsserted(() -> {
            sent.clear();
            List<String> wrong = new ArrayList<>();
            TopicRecords.forEach(platform, Topics.COMPACTED, record -> {
                if (record.value() != null) {
                    sent.add(record.topic());
                    check(record, schemaOf(record), wrong);
                }
            });
            assertThat(wrong).isEmpty();
            assertThat(sent).containsExactlyInAnyOrderElementsOf(Topics.COMPACTED);
        });
    }

    private static String schemaOf(ConsumerRecord<String, byte[]> record) {
        return record.topic().equals(Topics.PULSES) && record.key().endsWith(".sent")
                ? "/schemas/sent-1.json"
                : Objects.requireNonNull(STATES.get(record.topic()));
    }

    private static EventType<?> typeOf(ConsumerRecord<String, byte[]> record) {
        String named = TopicRecords.type(record);
        return EventCatalogue.ALL.stream()
                .filter(type -> type.name().equals(named) && type.topic().equals(record.topic()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(record.topic() + " has an event of no schema: " + named));
    }

    private void check(ConsumerRecord<String, byte[]> record, String schema, List<String> wrong) {
        String text = record.topic().equals(Topics.DOSSIERS)
                ? '"' + Base64.getEncoder().encodeToString(record.value()) + '"'
                : new String(record.value(), StandardCharsets.UTF_8);
        schemas.computeIfAbsent(schema, this::read)
                .validate(text, InputFormat.JSON)
                .forEach(error -> wrong.add(schema + ": " + error + " in " + text));
    }

    private Schema read(String resource) {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            return registry.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
