package org.creditlists.runtime.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Compares what a group has taken with what there is. For the thread of the consumer alone. */
final class TopicEnds {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration EVERY_AT_START = Duration.ofMillis(200);

    private final KafkaConsumer<?, ?> consumer;
    private final Collection<String> topics;
    private final IntakeState state;
    private @Nullable Map<TopicPartition, Long> atStart;
    private long lookedAt;
    private boolean looked;

    TopicEnds(KafkaConsumer<?, ?> consumer, Collection<String> topics, IntakeState state) {
        this.consumer = consumer;
        this.topics = topics;
        this.state = state;
    }

    /**
     * Asks the brokers every five seconds, more often until what was there at the start is taken: a poll returns
     * nothing, and no failure, when no broker answers.
     *
     * @throws KafkaException when they do not answer
     */
    void lookNowAndThen() {
        Duration every = state.isReached() ? EVERY : EVERY_AT_START;
        if (looked && System.nanoTime() - lookedAt < every.toNanos()) {
            return;
        }
        lookedAt = System.nanoTime();
        looked = true;
        look();
    }

    private void look() {
        List<TopicPartition> partitions = new ArrayList<>();
        boolean allThere = true;
        for (String topic : topics) {
            List<PartitionInfo> found =
                    Optional.ofNullable(consumer.partitionsFor(topic, PATIENCE)).orElse(List.of());
            found.forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
            allThere &= !found.isEmpty();
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> taken = taken(partitions);
        if (atStart == null && allThere) {
            atStart = Map.copyOf(ends);
        }
        Map<String, Long> behind = new HashMap<>();
        ends.forEach(
                (one, end) -> behind.merge(one.topic(), Math.max(0, end - taken.getOrDefault(one, 0L)), Long::sum));
        boolean reached = atStart != null
                && atStart.entrySet().stream().allMatch(end -> taken.getOrDefault(end.getKey(), 0L) >= end.getValue());
        state.looked(Map.copyOf(behind), reached);
    }

    /** By this consumer itself, or by the commits of those that have the other partitions. */
    private Map<TopicPartition, Long> taken(List<TopicPartition> partitions) {
        Map<TopicPartition, Long> taken = new HashMap<>();
        Set<TopicPartition> others = new HashSet<>(partitions);
        for (TopicPartition own : consumer.assignment()) {
            taken.put(own, consumer.position(own, PATIENCE));
            others.remove(own);
        }
        if (!others.isEmpty()) {
            Map<TopicPartition, @Nullable OffsetAndMetadata> committed = consumer.committed(others, PATIENCE);
            committed.forEach((one, offset) -> taken.put(one, offset == null ? 0 : offset.offset()));
        }
        return taken;
    }
}
