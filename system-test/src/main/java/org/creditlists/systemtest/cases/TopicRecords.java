package org.creditlists.systemtest.cases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.creditlists.local.Platform;

/** Reads topics of a running platform from their beginning to the end that they have now. */
public final class TopicRecords {

    private TopicRecords() {}

    /** An event that was published again is passed over by its id, as every consumer does it. */
    public static void forEach(
            Platform platform, Collection<String> topics, Consumer<ConsumerRecord<String, byte[]>> action) {
        Map<String, Object> settings = platform.kafka().owner();
        settings.put("enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            Set<String> known = new HashSet<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    String id = header(record, "ce_id");
                    if (id.isEmpty() || known.add(id)) {
                        action.accept(record);
                    }
                });
            }
        }
    }

    /** The last header of this name, empty where there is none. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The name of the event, as in the catalogue of events. */
    public static String type(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type").replace("org.creditlists.", "");
    }
}
