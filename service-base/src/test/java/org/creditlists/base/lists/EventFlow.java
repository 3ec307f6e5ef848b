package org.creditlists.base.lists;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.runtime.topics.Received;
import org.creditlists.testkit.TestKafka;

/** Sends what happens to entries, about a hundred events a second, until it is closed. */
public final class EventFlow implements AutoCloseable {

    private static final long PAUSE_NANOS = 50_000_000;
    private final AtomicLong sent = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().unstarted(this::run);
    private volatile boolean closed;

    public EventFlow() {
        thread.start();
    }

    /** Events so far. */
    public long sent() {
        return sent.get();
    }

    private void run() {
        var random = new Random(5);
        try (var producer = new KafkaProducer<>(TestKafka.owner(), new StringSerializer(), new ByteArraySerializer())) {
            while (!closed) {
                for (CreditEvent event : RandomHistory.of(random)) {
                    Received made = ListRecords.received(event);
                    producer.send(new ProducerRecord<>(
                            made.topic(),
                            null,
                            made.key(),
                            made.value(),
                            made.source().headers()));
                    sent.incrementAndGet();
                }
                // A pace, so that other tests have the processors, too.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
