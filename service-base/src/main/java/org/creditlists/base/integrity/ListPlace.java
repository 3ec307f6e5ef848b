package org.creditlists.base.integrity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.creditlists.listprojection.state.TopicPart;
import org.creditlists.listprojection.topics.ListFollower;
import org.creditlists.runtime.topics.TopicAccess;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a service has read the events of the lists. The compacted topic of the dossiers does not count: nothing
 * of it is in a state of the lists, and it moves with every pulse, so that long lists would never be compared.
 */
record ListPlace(TopicAccess access, String group) {

    /** @throws org.apache.kafka.common.KafkaException when the brokers do not answer */
    ListLook look() {
        try (var consumer = new KafkaConsumer<>(
                access.with(
                        Map.of(ConsumerConfig.GROUP_ID_CONFIG, group, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            Set<TopicPartition> partitions = ListFollower.EVENTS.stream()
                    .flatMap(topic -> Optional.ofNullable(consumer.partitionsFor(topic)).orElse(List.of()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toSet());
            Map<TopicPartition, @Nullable OffsetAndMetadata> committed = consumer.committed(partitions);
            Map<TopicPart, ListLook.Part> parts = new TreeMap<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> {
                OffsetAndMetadata read = committed.get(partition);
                parts.put(
                        new TopicPart(partition.topic(), partition.partition()),
                        new ListLook.Part(read == null ? 0 : read.offset(), end));
            });
            return new ListLook(parts);
        }
    }
}
