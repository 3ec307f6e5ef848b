package org.creditlists.local.forgetting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads every record of every topic, the broker's own included: keys, values and headers. */
final class TopicSearch {

    /** How a record is told that is about an entry and is still there, sealed or not. */
    static final String RECORD = "record";

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private final Canary canary;
    private final Set<String> entries;
    private final Set<String> personal;

    /**
     * @param entries that have ended, by id
     * @param personal topics on which no record about them may stay
     */
    TopicSearch(Canary canary, Set<String> entries, Set<String> personal) {
        this.canary = canary;
        this.entries = entries;
        this.personal = personal;
    }

    private static final class Topic {
        private long records;
        private final Set<String> found = new TreeSet<>();
        private final List<String> faults = new ArrayList<>();
    }

    /** @param settings of a client that may read everything */
    List<Place> in(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("enable.auto.commit", "false");
        all.put("exclude.internal.topics", "false");
        Map<String, Topic> topics = new TreeMap<>();
        try (var consumer = new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.listTopics().forEach((name, of) -> {
                topics.put(name, new Topic());
                of.forEach(one -> partitions.add(new TopicPartition(one.topic(), one.partition())));
            });
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            read(consumer, topics);
        }
        return topics.entrySet().stream()
                .flatMap(one -> places(one.getKey(), one.getValue()))
                .toList();
    }

    private static Stream<Place> places(String name, Topic topic) {
        Place whole = Place.clean(Place.Kind.TOPIC, name, topic.records, topic.faults);
        return topic.found.isEmpty()
                ? Stream.of(whole)
                : Stream.of(whole, Place.with(Place.Kind.TOPIC, name, name, topic.found));
    }

    /** Up to where the partitions end now. */
    private void read(KafkaConsumer<byte[], byte[]> consumer, Map<String, Topic> topics) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        Set<TopicPartition> left = behind(consumer, ends);
        long heard = System.nanoTime();
        while (!left.isEmpty()) {
            var records = consumer.poll(POLL);
            records.forEach(record -> look(record, topics.computeIfAbsent(record.topic(), any -> new Topic())));
            Set<TopicPartition> before = left;
            left = behind(consumer, ends);
            if (!records.isEmpty() || left.size() < before.size()) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > LONGEST_SILENCE.toNanos()) {
                left.forEach(one -> topics.computeIfAbsent(one.topic(), any -> new Topic())
                        .faults
                        .add(one + " is not read behind " + consumer.position(one)));
                return;
            }
        }
    }

    private static Set<TopicPartition> behind(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        Set<TopicPartition> behind = new HashSet<>();
        ends.forEach((partition, end) -> {
            if (consumer.position(partition) < end) {
                behind.add(partition);
            }
        });
        return behind;
    }

    private void look(ConsumerRecord<byte[], byte[]> record, Topic topic) {
        topic.records++;
        look(record.key(), topic);
        look(record.value(), topic);
        record.headers().forEach(header -> look(header.value(), topic));
        if (record.value() != null
                && record.key() != null
                && personal.contains(record.topic())
                && entries.contains(new String(record.key(), StandardCharsets.UTF_8))) {
            topic.found.add(RECORD);
        }
    }

    private void look(byte @Nullable [] bytes, Topic topic) {
        if (bytes != null) {
            topic.found.addAll(canary.in(bytes));
        }
    }
}
