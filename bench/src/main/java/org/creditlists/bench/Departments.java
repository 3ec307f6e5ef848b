package org.creditlists.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.creditlists.local.Platform;

/** Consumers of one topic, each reading all of it, as departments do; they note when they have all of an entry. */
final class Departments {

    /** As many as there are implementing departments in a memorandum, say. */
    static final int CONSUMERS = 30;

    private final Map<String, Integer> index;
    private final int each;
    private final String type;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Map<String, Seen>> seen = new ArrayList<>();
    private final int[] complete;
    private final AtomicLong records = new AtomicLong();

    /** What one consumer has of one entry. */
    private static final class Seen {
        private int count;
        private long arrived;
        private long eventTime;
    }

    Departments(Platform platform, String topic, String type, Map<String, Integer> index, int each)
            throws InterruptedException {
        this(platform, topic, type, index, each, CONSUMERS);
    }

    Departments(Platform platform, String topic, String type, Map<String, Integer> index, int each, int consumers)
            throws InterruptedException {
        this.index = index;
        this.each = each;
        this.type = type;
        this.complete = new int[consumers];
        var ready = new CountDownLatch(consumers);
        for (int i = 0; i < consumers; i++) {
            int me = i;
            seen.add(new ConcurrentHashMap<>());
            threads.add(Thread.ofPlatform().daemon().start(() -> read(platform, topic, me, ready)));
        }
        ready.await();
    }

    private void read(Platform platform, String topic, int me, CountDownLatch ready) {
        Map<String, Object> settings = platform.kafka().owner();
        settings.put("enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            ready.countDown();
            while (!closed.get()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    note(record, me);
                }
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record, int me) {
        Header kind = record.headers().lastHeader("ce_type");
        if (kind == null || !type.equals(new String(kind.value(), StandardCharsets.UTF_8))) {
            return;
        }
        if (me == 0) {
            records.incrementAndGet();
        }
        Seen mine = seen.get(me)
                .computeIfAbsent(
                        new String(record.headers().lastHeader("ce_subject").value(), StandardCharsets.UTF_8),
                        entry -> new Seen());
        if (++mine.count == each) {
            mine.arrived = Watch.micros(Instant.now());
            Header time = record.headers().lastHeader("ce_time");
            if (time != null) {
                mine.eventTime = Watch.micros(Instant.parse(new String(time.value(), StandardCharsets.UTF_8)));
            }
            synchronized (complete) {
                complete[me]++;
            }
        }
    }

    /** How many of the type one consumer has had. */
    long records() {
        return records.get();
    }

    void await(int entries) {
        Watch.until("all consumers", () -> {
            synchronized (complete) {
                return Arrays.stream(complete).allMatch(count -> count >= entries);
            }
        });
    }

    void eventTimes(long[] into) {
        index.forEach((entry, at) -> into[at] = seen(0, entry).eventTime);
    }

    /** For each consumer and each entry from a place on: microseconds since a moment. */
    long[] since(long[] moments, int from) {
        long[] all = new long[seen.size() * (moments.length - from)];
        int next = 0;
        for (int consumer = 0; consumer < seen.size(); consumer++) {
            for (Map.Entry<String, Integer> entry : index.entrySet()) {
                if (entry.getValue() >= from) {
                    all[next++] = seen(consumer, entry.getKey()).arrived - moments[entry.getValue()];
                }
            }
        }
        return all;
    }

    private Seen seen(int consumer, String entry) {
        Seen one = seen.get(consumer).get(entry);
        if (one == null) {
            throw new IllegalStateException("a consumer has nothing of " + entry);
        }
        return one;
    }

    void stop() throws InterruptedException {
        closed.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
