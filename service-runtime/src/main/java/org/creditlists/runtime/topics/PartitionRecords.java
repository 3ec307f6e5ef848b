package org.creditlists.runtime.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one partition by its offsets, without a group. Every method fails with a {@link KafkaException}. */
final class PartitionRecords implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Of polls that bring nothing, before the brokers are taken for silent. */
    private static final int MOST_IN_VAIN = 10;

    private final KafkaConsumer<String, byte[]> consumer;
    private final TopicPartition partition;

    PartitionRecords(TopicAccess access, String topic, int partition) {
        this.partition = new TopicPartition(topic, partition);
        this.consumer = new KafkaConsumer<>(
                access.with(Map.of(
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        // One that is not there any more is not found: it does not lead to another.
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(this.partition));
    }

    /** Behind the last record. */
    long end() {
        return consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    }

    /** The record at an offset; empty when it is not there any more. */
    Optional<Received> at(long offset) {
        return last(offset, offset + 1, record -> true);
    }

    /** The last record of some, between offsets. */
    Optional<Received> last(long from, long end, Predicate<Received> wanted) {
        Received found = null;
        consumer.seek(partition, from);
        int inVain = 0;
        long upTo = Math.min(end, end());
        while (consumer.position(partition, PATIENCE) < upTo) {
            var records = consumer.poll(Duration.ofMillis(500)).records(partition);
            inVain = records.isEmpty() ? inVain + 1 : 0;
            if (inVain == MOST_IN_VAIN) {
                throw new KafkaException("nothing came from " + partition);
            }
            for (ConsumerRecord<String, byte[]> record : records) {
                Received one = new Received(record);
                if (record.offset() >= from && record.offset() < end && wanted.test(one)) {
                    found = one;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** The last record with a key, between offsets. */
    Optional<Received> lastOf(String key, long from, long end, List<Long> butNot) {
        return last(
                from,
                end,
                one -> Objects.equals(one.key(), key)
                        && !butNot.contains(one.source().offset()));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
