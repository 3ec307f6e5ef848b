package org.creditlists.base.integrity;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
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
import org.creditlists.listprojection.topics.ListFollower;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.topics.TopicAccess;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a service has read the events of the lists. The compacted topic of the dossiers does not count: nothing
 * of it is in a state of the lists, and it moves with every pulse, so that long lists would never be compared.
 */
record ListPlace(TopicAccess access, String group) {

    /**
     * A digest of the ends of the topics, when everything up to there is in the database; empty while something is on
     * its way. When it is the same before and after a look at the database, what was seen is what these ends say: a
     * follower commits behind its transaction.
     */
    Optional<String> whenAllIsRead() {
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
            Map<String, Long> ends = new TreeMap<>();
            for (Map.Entry<TopicPartition, Long> end :
                    consumer.endOffsets(partitions).entrySet()) {
                OffsetAndMetadata read = committed.get(end.getKey());
                if ((read == null ? 0 : read.offset()) != end.getValue()) {
                    return Optional.empty();
                }
                ends.put(end.getKey().toString(), end.getValue());
            }
            return Optional.of(HexFormat.of()
                    .formatHex(CryptoSuite.INTERNATIONAL.digest(ends.toString().getBytes(StandardCharsets.US_ASCII))));
        }
    }
}
