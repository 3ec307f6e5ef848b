package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.Topics;
import org.creditlists.infrastructure.KafkaRights;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.systemtest.cases.TopicRecords;
import org.junit.jupiter.api.Test;

/** An event that its service did not decide gets onto no topic, whoever else sends it, and changes nothing. */
class ForgedEventAcceptanceTest {

    private static final String DEPARTMENT = "securities-000000";

    private final Platform platform = RunningPlatform.get();

    @Test
    void nobodyButTheWorkerCanSayThatAnObjectionWasUpheld() throws SQLException {
        String entry = column(
                        Service.DESIGNATION, "SELECT entry_id::text FROM list_entry WHERE end_reason IS NULL LIMIT 1")
                .getFirst();
        String forged = UUID.randomUUID().toString();
        for (KafkaRights user : everybodyElse()) {
            Map<String, Object> access = access(user);
            // With it a producer is refused before it sends anything.
            access.put("enable.idempotence", false);
            try (var producer = new KafkaProducer<>(access, new StringSerializer(), new StringSerializer())) {
                for (String topic : KafkaRights.all()) {
                    if (user.writes().contains(topic)) {
                        // Heads of logs, which nobody reads as events.
                        assertThat(topic).isEqualTo(Topics.HEADS);
                        continue;
                    }
                    assertThatThrownBy(() ->
                                    producer.send(upheld(topic, entry, forged)).get())
                            .as(topic)
                            .hasCauseInstanceOf(AuthorizationException.class);
                }
            }
        }
        List<String> found = new ArrayList<>();
        TopicRecords.forEach(platform, KafkaRights.all(), record -> {
            if (forged.equals(TopicRecords.header(record, "ce_id"))) {
                found.add(record.topic());
            }
        });
        assertThat(found).isEmpty();
        for (Service service : Service.withLists()) {
            assertThat(column(
                            service,
                            "SELECT 'in force' FROM list_entry WHERE end_reason IS NULL AND entry_id = '" + entry
                                    + "'"))
                    .as(service.module())
                    .containsExactly("in force");
        }
    }

    private static List<KafkaRights> everybodyElse() {
        List<KafkaRights> users = new ArrayList<>(KafkaRights.FIXED);
        users.removeIf(rights -> rights.principal().equals(KafkaRights.CONNECT));
        users.add(KafkaRights.department(DEPARTMENT));
        return users;
    }

    private Map<String, Object> access(KafkaRights user) {
        return user.equals(KafkaRights.department(DEPARTMENT))
                ? platform.departmentAccess(DEPARTMENT)
                : platform.kafka().client(user.principal());
    }

    private static ProducerRecord<String, String> upheld(String topic, String entry, String id) {
        var record = new ProducerRecord<>(
                topic,
                UUID.randomUUID().toString(),
                "{\"entry\":\"%s\",\"objection\":\"%s\",\"outcome\":\"WITHDRAW\"}".formatted(entry, id));
        record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "org.creditlists.objection-upheld".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private List<String> column(Service service, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = platform.postgres().connect(platform.database(service));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
