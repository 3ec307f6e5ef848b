package org.creditlists.base.sending;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.creditlists.base.sending.SendingTable.Place;
import org.creditlists.contracts.event.Topics;

/** The topics of one service as the brokers have them. For the thread of the consumer alone. */
final class OwnTopics {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaConsumer<String, ByteBuffer> consumer;
    private final Admin admin;
    private final List<String> events;
    private final List<String> states;

    OwnTopics(KafkaConsumer<String, ByteBuffer> consumer, Admin admin, String source) {
        this.consumer = consumer;
        this.admin = admin;
        this.events = Topics.EVENTS_OF.getOrDefault(source, List.of());
        this.states = Topics.STATES_OF.getOrDefault(source, List.of());
    }

    List<String> events() {
        return events;
    }

    /** Where the topics of state records end; those that do not exist are left out. */
    Map<String, Place> ends() throws ExecutionException, InterruptedException {
        return places(states, this::endsOf);
    }

    /** Up to where the topics of events are read. */
    Map<String, Place> positions() throws ExecutionException, InterruptedException {
        return places(events, partitions -> {
            Map<TopicPartition, Long> read = new HashMap<>();
            partitions.forEach(one -> read.put(one, consumer.position(one, PATIENCE)));
            return read;
        });
    }

    /** Whether a topic has less than it had: it was made anew, or has lost records. */
    boolean hasLost(String topic, Place before, Place now) throws ExecutionException, InterruptedException {
        if (!now.id().equals(before.id())) {
            return true;
        }
        Map<TopicPartition, Long> ends = endsOf(partitions(topic));
        for (int i = 0; i < before.offsets().size(); i++) {
            if (ends.getOrDefault(new TopicPartition(topic, i), 0L)
                    < before.offsets().get(i)) {
                return true;
            }
        }
        return false;
    }

    /** Partitions of a topic in order; none when it does not exist. */
    List<TopicPartition> partitions(String topic) {
        return Optional.ofNullable(consumer.partitionsFor(topic, PATIENCE)).orElse(List.of()).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    /** Everything that is read: topics of events, and heartbeats. */
    List<TopicPartition> read() {
        List<TopicPartition> read = new ArrayList<>(partitions(Topics.PULSES));
        events.forEach(topic -> read.addAll(partitions(topic)));
        return read;
    }

    @FunctionalInterface
    private interface Offsets {

        Map<TopicPartition, Long> of(Collection<TopicPartition> partitions)
                throws ExecutionException, InterruptedException;
    }

    /** Of partitions that are not read, a consumer would warn with each look. */
    Map<TopicPartition, Long> endsOf(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(one -> asked.put(one, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked).all().get().forEach((one, end) -> ends.put(one, end.offset()));
        return ends;
    }

    private Map<String, Place> places(List<String> topics, Offsets offsets)
            throws ExecutionException, InterruptedException {
        Map<String, Place> places = new HashMap<>();
        for (var described : admin.describeTopics(topics).topicNameValues().entrySet()) {
            String topic = described.getKey();
            Optional<String> id = id(described.getValue());
            List<TopicPartition> partitions = partitions(topic);
            if (id.isPresent() && !partitions.isEmpty()) {
                Map<TopicPartition, Long> found = offsets.of(partitions);
                places.put(
                        topic,
                        new Place(
                                id.get(),
                                partitions.stream()
                                        .map(one -> found.getOrDefault(one, 0L))
                                        .toList()));
            }
        }
        return places;
    }

    private static Optional<String> id(KafkaFuture<TopicDescription> described)
            throws ExecutionException, InterruptedException {
        try {
            return Optional.of(described.get().topicId().toString());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
