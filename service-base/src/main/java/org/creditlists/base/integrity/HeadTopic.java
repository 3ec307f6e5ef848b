package org.creditlists.base.integrity;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.Topics;
import org.creditlists.contracts.record.HeadRecord;
import org.creditlists.runtime.json.CompleteJson;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.topics.TopicAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code credit.heads}: it is compacted, and keeps a record for each log. Not thread-safe. */
final class HeadTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);
    /** Header that says with which key a head is verified; others keep the first one. */
    private static final String PUBLIC_KEY = "public-key";

    private static final int MOST_POLLS = 100;

    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private List<TopicPartition> partitions = List.of();

    private HeadTopic(KafkaConsumer<String, byte[]> consumer, KafkaProducer<String, byte[]> producer) {
        this.consumer = consumer;
        this.producer = producer;
    }

    static HeadTopic open(TopicAccess access) {
        var consumer = new KafkaConsumer<>(access.settings(), new StringDeserializer(), new ByteArrayDeserializer());
        var producer = new KafkaProducer<>(
                access.with(Map.of(ProducerConfig.ACKS_CONFIG, "all")),
                new StringSerializer(),
                new ByteArraySerializer());
        return new HeadTopic(consumer, producer);
    }

    /**
     * What came since the last reading, in its order.
     *
     * @throws KafkaException when the brokers do not answer
     */
    List<SentHead> readToEnd() {
        if (partitions.isEmpty()) {
            partitions = Optional.ofNullable(consumer.partitionsFor(Topics.HEADS)).orElse(List.of()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        List<SentHead> heads = new ArrayList<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (int poll = 0; isBefore(ends); poll++) {
            if (poll == MOST_POLLS) {
                throw new KafkaException("the end of " + Topics.HEADS + " is not reached");
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                read(record).ifPresent(heads::add);
            }
        }
        return heads;
    }

    private boolean isBefore(Map<TopicPartition, Long> ends) {
        return partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L));
    }

    private static Optional<SentHead> read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            HeadRecord head = CompleteJson.read(record.value(), HeadRecord.class);
            if (head.key().equals(record.key())) {
                Header key = record.headers().lastHeader(PUBLIC_KEY);
                return Optional.of(
                        new SentHead(head, key == null ? "" : new String(key.value(), StandardCharsets.US_ASCII)));
            }
        } catch (IOException | RuntimeException unreadable) {
            // Told below.
        }
        LOG.warn("a head of {} is not readable", record.key());
        String[] name = String.valueOf(record.key()).split("/", 2);
        return Optional.of(new SentHead(new HeadRecord(name[0], name.length == 1 ? "" : name[1], 0, ""), ""));
    }

    /** @param publicKey that verifies the head, base64 */
    void send(HeadRecord head, String publicKey) {
        try {
            var record = new ProducerRecord<>(Topics.HEADS, head.key(), WireJson.MAPPER.writeValueAsBytes(head));
            record.headers().add(PUBLIC_KEY, publicKey.getBytes(StandardCharsets.US_ASCII));
            producer.send(record);
            producer.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close(POLL);
        consumer.close();
    }
}
