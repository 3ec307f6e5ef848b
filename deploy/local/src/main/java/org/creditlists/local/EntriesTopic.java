package org.creditlists.local;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a compacted topic from its beginning, as a new subscriber does, and follows it. */
public final class EntriesTopic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, byte[]> records = new HashMap<>();

    /** @param access settings of a client that may read the topic */
    public EntriesTopic(Map<String, Object> access, String topic) {
        Map<String, Object> settings = new HashMap<>(access);
        settings.put("enable.auto.commit", "false");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        Collection<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads what has come. */
    public void follow() {
        consumer.poll(POLL).forEach(record -> {
            if (record.value() == null) {
                records.remove(record.key());
            } else {
                records.put(record.key(), record.value());
            }
        });
    }

    /** Reads all that is there now. */
    public void followToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            follow();
        }
    }

    public byte @Nullable [] get(String key) {
        return records.get(key);
    }

    public List<String> keys() {
        return List.copyOf(records.keySet());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
