package org.creditlists.local.backup;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.Topics;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.jspecify.annotations.Nullable;

/**
 * Fills empty topics from the tables that Debezium follows, with the records that it would write: events in the order
 * of their positions, and the last state of each row. No service runs meanwhile, so that nothing comes between.
 *
 * @param platform whose PostgreSQL and Kafka run
 */
record Republishing(Platform platform) {

    private static final int ROWS = 5_000;
    private static final String EVENTS =
            "SELECT topic, key, payload, id, specversion, type, subject, dataschema, position, occurred_at, traceparent"
                    + " FROM event WHERE topic IS NOT NULL ORDER BY position";
    private static final List<State> STATES = List.of(
            new State(Service.DESIGNATION, "entry_dossier", "entry_id", Topics.DOSSIERS),
            new State(Service.DESIGNATION, "authority", "authority", Topics.AUTHORITIES),
            new State(Service.SHARING, "shared_entry", "entry_id", Topics.ENTRIES),
            new State(Service.INCENTIVE, "concluded_memorandum", "code", Topics.MEMORANDA));

    private record State(Service service, String table, String key, String topic) {}

    /** Records by topic. */
    Map<String, Long> all() {
        Map<String, Long> sent = new LinkedHashMap<>();
        Map<String, Object> settings = platform.kafka().owner();
        settings.putAll(Map.of("acks", "all", "enable.idempotence", true, "linger.ms", 5, "batch.size", 262_144));
        AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (Service service : Service.withLists()) {
                rows(service, EVENTS, row -> send(producer, event(service, row), sent, failed));
            }
            for (State state : STATES) {
                String query = "SELECT %s::text, payload FROM %s".formatted(state.key(), state.table());
                rows(state.service(), query, row -> {
                    var record = new ProducerRecord<>(state.topic(), row.getString(1), row.getBytes(2));
                    send(producer, record, sent, failed);
                });
            }
            producer.flush();
        }
        Exception why = failed.get();
        if (why != null) {
            throw new NotReadyException("主题无法恢复 / the topics cannot be filled: " + why);
        }
        return sent;
    }

    private static void send(
            KafkaProducer<String, byte[]> producer,
            ProducerRecord<String, byte[]> record,
            Map<String, Long> sent,
            AtomicReference<@Nullable Exception> failed) {
        producer.send(record, (done, why) -> {
            if (why != null) {
                failed.compareAndSet(null, why);
            }
        });
        sent.merge(record.topic(), 1L, Long::sum);
    }

    private static ProducerRecord<String, byte[]> event(Service service, ResultSet row) throws SQLException {
        var record = new ProducerRecord<>(row.getString("topic"), row.getString("key"), row.getBytes("payload"));
        header(record, "id", row.getString("id"));
        header(record, "ce_id", row.getString("id"));
        header(record, "ce_specversion", row.getString("specversion"));
        header(record, "ce_type", row.getString("type"));
        header(record, "ce_subject", row.getString("subject"));
        header(record, "ce_dataschema", row.getString("dataschema"));
        header(record, "ce_sequence", row.getString("position"));
        header(
                record,
                "ce_time",
                row.getObject("occurred_at", OffsetDateTime.class).toInstant().toString());
        header(record, "traceparent", row.getString("traceparent"));
        header(record, "ce_source", "urn:creditlists:" + service.module());
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Takes one row. */
    @FunctionalInterface
    private interface Taking {

        void take(ResultSet row) throws SQLException;
    }

    private void rows(Service service, String query, Taking taking) {
        try (Connection connection = platform.postgres().connect(platform.database(service))) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(ROWS);
                try (var rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        taking.take(rows);
                    }
                }
            }
        } catch (SQLException e) {
            throw new NotReadyException("无法读取 / cannot read what " + service.module() + " published: SQLSTATE "
                    + e.getSQLState());
        }
    }
}
