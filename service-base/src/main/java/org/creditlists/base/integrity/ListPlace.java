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
import org.creditlists.listprojection.state.TopicPart;
import org.creditlists.listprojection.topics.ListFollower;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.topics.TopicAccess;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a service has read the events of the lists. The compacted topic of the dossiers does not count: nothing
 * of it is in a state of the lists, and it moves with every pulse, so that long lists would never be compared.
 */
record ListPlace(TopicAccess access, String group) {

    /** What is added up, and how: places of versions that add up otherwise are others. */
    private static final String FORM = "by topic ";

    /**
     * Where one partition stands.
     *
     * @param read first record that the group has not committed
     * @param end first record that is not there yet
     */
    record Part(long read, long end) {

        private boolean isRead() {
            return read == end;
        }
    }

    /** A look at the brokers. */
    record Look(Map<TopicPart, Part> parts) {

        boolean isAllRead() {
            return parts.values().stream().allMatch(Part::isRead);
        }

        /**
         * The place of the lists in a snapshot of the database that was taken between this look and a later one: a
         * follower commits behind its transaction, so that what is all read at the first look, and still ends there at
         * the second, is in the snapshot to its end and no further.
         *
         * @param crossed first record behind the cut of the snapshot, by partition; the others are read to their end
         * @return a digest of the first record of each partition that is not in the lists; empty while a partition that
         *     is not cut is on its way
         */
        Optional<String> place(Map<TopicPart, Long> crossed, Look later) {
            Map<TopicPart, Long> ends = new TreeMap<>(crossed);
            for (Map.Entry<TopicPart, Part> one : later.parts.entrySet()) {
                if (crossed.containsKey(one.getKey())) {
                    continue;
                }
                Part before = parts.get(one.getKey());
                if (before == null
                        ? one.getValue().end() > 0
                        : !before.isRead() || before.end() != one.getValue().end()) {
                    return Optional.empty();
                }
                ends.put(one.getKey(), one.getValue().end());
            }
            return Optional.of(HexFormat.of()
                    .formatHex(CryptoSuite.INTERNATIONAL.digest((FORM + ends).getBytes(StandardCharsets.US_ASCII))));
        }
    }

    /** @throws org.apache.kafka.common.KafkaException when the brokers do not answer */
    Look look() {
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
            Map<TopicPart, Part> parts = new TreeMap<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> {
                OffsetAndMetadata read = committed.get(partition);
                parts.put(
                        new TopicPart(partition.topic(), partition.partition()),
                        new Part(read == null ? 0 : read.offset(), end));
            });
            return new Look(parts);
        }
    }
}
