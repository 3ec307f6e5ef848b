package org.creditlists.base.sending;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.creditlists.base.sending.SendingTable.Compared;
import org.creditlists.base.sending.SendingTable.Place;
import org.creditlists.contracts.event.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the events that a service has published with those on its topics, from where the last comparison was saved.
 * A mark that comes back, and behind which nothing is missing, becomes a heartbeat. For the thread of the consumer
 * alone.
 */
final class Comparison {

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** As many marks as wait at most: an older one says nothing that a younger one does not. */
    private static final int MOST_MARKS = 100;

    private final KafkaConsumer<String, ByteBuffer> consumer;
    private final OwnTopics topics;
    private final SendingTable table;
    private final String source;
    private final Pace pace;
    private final Deque<Waiting> marks = new ArrayDeque<>();
    private final Map<TopicPartition, Long> read = new HashMap<>();
    private Unsent unsent = new Unsent(0);
    private Set<TopicPartition> assigned = Set.of();
    /** Topics as they were when they were last there: one that is made anew is away for a moment. */
    private final Map<String, Place> known = new HashMap<>();

    private @Nullable Instant since;
    private boolean lost;
    private @Nullable MissingEvents missing;
    private @Nullable Map<TopicPartition, Long> toRead;
    private @Nullable Saved saved;
    private @Nullable Saved next;
    private long lookedAt;

    /**
     * How long it waits.
     *
     * @param grace what has not come so long after its mark is told as missing: a broker that is away may have its
     *     partition later than the others
     * @param look how often brokers are asked what topics there are
     */
    record Pace(Duration grace, Duration look) {

        static final Pace DEFAULT = new Pace(Duration.ofSeconds(30), Duration.ofSeconds(5));
    }

    private record Waiting(Mark mark, long arrivedAt) {}

    /** What can be saved once everything up to a position is there: all later events are behind these offsets. */
    private record Saved(long wholeTo, Map<String, Place> topics) {}

    /** @param missing what was missing when it was compared before, null for nothing */
    Comparison(
            KafkaConsumer<String, ByteBuffer> consumer,
            Admin admin,
            SendingTable table,
            String source,
            Pace pace,
            @Nullable MissingEvents missing) {
        this.consumer = consumer;
        this.topics = new OwnTopics(consumer, admin, source);
        this.table = table;
        this.source = source;
        this.pace = pace;
        this.missing = missing;
    }

    /** What is missing; null for nothing. */
    @Nullable
    MissingEvents missing() {
        return missing;
    }

    /** Goes to where it was when it was saved last. */
    void begin() throws ExecutionException, InterruptedException {
        Compared compared = table.load();
        known.putAll(compared.topics());
        since = compared.pulseAt();
        unsent = new Unsent(compared.wholeTo());
        learn();
        List<TopicPartition> partitions = topics.read();
        consumer.assign(partitions);
        assigned = Set.copyOf(partitions);
        consumer.seekToBeginning(partitions);
        consumer.seekToEnd(topics.partitions(Topics.PULSES));
        for (var now : topics.positions().entrySet()) {
            String topic = now.getKey();
            Place before = compared.topics().get(topic);
            if (before == null) {
                continue;
            }
            if (topics.hasLost(topic, before, now.getValue())) {
                LOG.error("{} was made anew or has lost records: its events are looked for again", topic);
                table.published(List.of(topic), 0, compared.wholeTo(), (page, to) -> unsent.await(page));
                known.put(topic, now.getValue());
            } else {
                for (int i = 0; i < before.offsets().size(); i++) {
                    consumer.seek(new TopicPartition(topic, i), before.offsets().get(i));
                }
            }
        }
        lookAtStates();
        lookedAt = System.nanoTime();
    }

    /** @return false when it has to begin anew, because topics have changed */
    boolean goOn() throws ExecutionException, InterruptedException {
        boolean hasMark = false;
        for (ConsumerRecord<String, ByteBuffer> record : consumer.poll(POLL)) {
            if (record.topic().equals(Topics.PULSES)) {
                hasMark |= takeMark(record);
            } else if (!takeEvent(record)) {
                return false;
            }
        }
        if (hasMark || unsent.asks()) {
            learn();
        }
        confirm();
        if (System.nanoTime() - lookedAt < pace.look().toNanos()) {
            return true;
        }
        lookedAt = System.nanoTime();
        return look();
    }

    private void learn() {
        long last = table.last();
        if (last > unsent.known()) {
            table.published(topics.events(), unsent.known(), last, unsent::published);
        }
    }

    private boolean takeMark(ConsumerRecord<String, ByteBuffer> record) {
        if (record.value() == null || !(source + Mark.KEY).equals(record.key())) {
            return false;
        }
        try {
            marks.add(new Waiting(Mark.read(record.value()), System.nanoTime()));
        } catch (IOException e) {
            LOG.warn("a mark of {} is not readable", source);
            return false;
        }
        if (marks.size() > MOST_MARKS) {
            marks.removeFirst();
        }
        return true;
    }

    /** False when records come again that were read: the topic has lost them, or was made anew. */
    private boolean takeEvent(ConsumerRecord<String, ByteBuffer> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < read.getOrDefault(partition, 0L)) {
            return false;
        }
        read.put(partition, record.offset() + 1);
        Header sequence = record.headers().lastHeader("ce_sequence");
        if (sequence != null) {
            try {
                unsent.seen(Long.parseLong(new String(sequence.value(), StandardCharsets.US_ASCII)));
            } catch (NumberFormatException e) {
                LOG.debug("a record of {} has no position", record.topic());
            }
        }
        return true;
    }

    private void confirm() throws ExecutionException, InterruptedException {
        Mark whole = null;
        while (!marks.isEmpty() && marks.getFirst().mark().position() <= unsent.wholeTo()) {
            whole = marks.removeFirst().mark();
        }
        if (isLate() || lost) {
            missing = tell(
                    marks.isEmpty() ? unsent.known() : marks.getLast().mark().position());
        } else if (missing != null && table.isSendingAgain()) {
            // Behind the events come the records.
            missing = tell(unsent.known());
        } else if (missing != null) {
            LOG.info("nothing of {} is missing any more", source);
            missing = null;
        }
        if (whole != null && missing == null) {
            table.pulse(source, whole.at());
            since = whole.at().toInstant();
        }
    }

    /** Whether something is missing though time has passed and everything that was there by then is read. */
    private boolean isLate() throws ExecutionException, InterruptedException {
        if (marks.isEmpty()
                || System.nanoTime() - marks.getFirst().arrivedAt()
                        < pace.grace().toNanos()) {
            toRead = null;
            return false;
        }
        if (toRead == null) {
            List<TopicPartition> events = assigned.stream()
                    .filter(one -> !one.topic().equals(Topics.PULSES))
                    .toList();
            toRead = topics.endsOf(events);
        }
        return toRead.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private MissingEvents tell(long to) {
        long count = unsent.missing(to);
        if (missing == null) {
            LOG.error("{} events of {} up to {} are not on their topics; records lost: {}", count, source, to, lost);
        }
        Instant from = since != null
                ? since
                : marks.isEmpty() ? Instant.EPOCH : marks.getFirst().mark().at().toInstant();
        return new MissingEvents(from, count == 0 ? 0 : unsent.first(), unsent.last(to), count, lost);
    }

    private boolean look() throws ExecutionException, InterruptedException {
        lookAtStates();
        Map<String, Place> positions = topics.positions();
        if (!assigned.equals(Set.copyOf(topics.read())) || haveShrunk()) {
            return false;
        }
        for (var now : positions.entrySet()) {
            Place before = known.get(now.getKey());
            if (before != null && topics.hasLost(now.getKey(), before, now.getValue())) {
                return false;
            }
        }
        known.putAll(positions);
        if (next != null && unsent.wholeTo() >= next.wholeTo()) {
            if (!next.equals(saved)) {
                table.save(next.wholeTo(), next.topics());
                saved = next;
            }
            next = null;
        }
        if (next == null) {
            next = new Saved(unsent.highest(), Map.copyOf(known));
        }
        return true;
    }

    private boolean haveShrunk() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> found = topics.endsOf(read.keySet());
        return read.entrySet().stream().anyMatch(one -> found.getOrDefault(one.getKey(), 0L) < one.getValue());
    }

    /** Nobody knows which state records are missing: they count as missing until all were sent again. */
    private void lookAtStates() throws ExecutionException, InterruptedException {
        Map<String, Place> now = topics.ends();
        for (var one : now.entrySet()) {
            Place before = known.get(one.getKey());
            if (before != null && topics.hasLost(one.getKey(), before, one.getValue())) {
                LOG.error("{} was made anew or has lost records: they have to be sent again", one.getKey());
                table.lost(Map.of(one.getKey(), one.getValue()));
                next = null;
                saved = null;
            }
        }
        known.putAll(now);
        table.found();
        Compared compared = table.load();
        lost = compared.lost();
        since = compared.pulseAt() == null ? since : compared.pulseAt();
    }
}
