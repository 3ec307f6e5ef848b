package org.creditlists.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.EventType;
import org.creditlists.contracts.event.Topics;
import org.jspecify.annotations.Nullable;

/** Sends to topics what is no record of theirs, and looks at what the consumers of a service do with it. */
public final class PoisonedTopics {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int LARGE = 900_000;
    private static final List<String> NO_RECORDS =
            List.of("null", "{}", "[5]", "{\"entry\":1,\"id\":1,\"code\":1}", "no JSON");

    private PoisonedTopics() {}

    /** Where a record stands. */
    private record Place(String topic, int partition, long offset) {}

    /**
     * Each type of poison is parked once by each consumer group that follows its topic, and what comes behind it on the
     * same partition is taken.
     *
     * @param followed topics by consumer group, of every intake that the service has
     */
    public static void areFollowed(Map<String, ? extends Collection<String>> followed, DataSource database) {
        var topics = new TreeSet<String>();
        followed.values().forEach(topics::addAll);
        List<Place> poison = new ArrayList<>();
        List<Place> behind = new ArrayList<>();
        try (var producer = new KafkaProducer<>(TestKafka.owner(), new StringSerializer(), new ByteArraySerializer())) {
            for (String topic : topics) {
                poison.addAll(send(producer, topic));
                behind.add(send(producer, good(topic)));
            }
        }
        followed.forEach((group, own) -> {
            for (Place last : behind) {
                if (own.contains(last.topic())) {
                    awaitTaken(group, last);
                    assertThat(parked(database, group, last))
                            .as("good on %s by %s", last, group)
                            .isZero();
                }
            }
            for (Place place : poison) {
                if (own.contains(place.topic())) {
                    assertThat(parked(database, group, place))
                            .as("%s by %s", place, group)
                            .isEqualTo(1);
                }
            }
        });
    }

    private static List<Place> send(KafkaProducer<String, byte[]> producer, String topic) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (String text : NO_RECORDS) {
            byte[] value = text.getBytes(StandardCharsets.UTF_8);
            records.add(record(topic, value, null));
            types(topic).forEach(type -> records.add(record(topic, value, type.type())));
        }
        records.add(record(topic, "x".repeat(LARGE).getBytes(StandardCharsets.UTF_8), null));
        // On a compacted topic this is a tombstone, which is no fault.
        types(topic).forEach(type -> records.add(record(topic, null, type.type())));
        return records.stream().map(record -> send(producer, record)).toList();
    }

    private static List<EventType<?>> types(String topic) {
        return EventCatalogue.ALL.stream()
                .filter(type -> type.topic().equals(topic))
                .toList();
    }

    /** An example of the contracts, of an entry that nobody knows; on a compacted topic a tombstone of nothing. */
    private static ProducerRecord<String, byte[]> good(String topic) {
        if (Topics.COMPACTED.contains(topic)) {
            return record(topic, null, null);
        }
        EventType<?> type = types(topic).getLast();
        try (InputStream in = Objects.requireNonNull(EventType.class.getResourceAsStream(type.exampleResource()))) {
            return record(topic, in.readAllBytes(), type.type());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProducerRecord<String, byte[]> record(String topic, byte @Nullable [] value, @Nullable String type) {
        var record =
                new ProducerRecord<String, byte[]>(topic, 0, UUID.randomUUID().toString(), value);
        if (type != null) {
            record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    private static Place send(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        try {
            RecordMetadata sent = producer.send(record).get();
            return new Place(sent.topic(), sent.partition(), sent.offset());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void awaitTaken(String group, Place place) {
        long begin = System.nanoTime();
        try (Admin admin = Admin.create(TestKafka.owner())) {
            while (taken(admin, group, place) <= place.offset()) {
                assertThat(System.nanoTime() - begin)
                        .as("%s does not come to %s", group, place)
                        .isLessThan(PATIENCE.toNanos());
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
        }
    }

    private static long taken(Admin admin, String group, Place place) {
        try {
            var offset = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(place.topic(), place.partition()));
            return offset == null ? 0 : offset.offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int parked(DataSource database, String group, Place place) {
        String sql = "SELECT count(*) FROM parked_message WHERE consumer_group = ? AND topic = ? AND partition = ?"
                + " AND \"offset\" = ?";
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int next = 1;
            for (Object value : Arrays.asList(group, place.topic(), place.partition(), place.offset())) {
                statement.setObject(next++, value);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
