package org.creditlists.runtime.topics;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.creditlists.runtime.author.Acting;
import org.creditlists.web.trace.LogIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows topics in one thread. Offsets are committed after the handler has returned, so a record may come again and
 * none is skipped. What cannot be processed is parked, and the ones after it go on: a batch that fails is halved until
 * the record is found. What an outage keeps from being processed is tried until it is over.
 */
public final class TopicFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration COMMIT_EVERY = Duration.ofMillis(500);
    private static final Duration COMMIT_IDLE_EVERY = Duration.ofSeconds(10);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** Of a single record that no outage keeps from being taken, before it is parked. */
    private static final int TRIES = 5;

    private final TopicAccess access;
    private final String group;
    private final Collection<String> topics;
    private final BatchHandler handler;
    private final ParkedMessages parked;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private final IntakeState state = new IntakeState(System::nanoTime);
    private final TopicEnds ends;
    private volatile boolean closed;
    private long committedAt;
    private boolean uncommitted;

    /**
     * @param access to the brokers
     * @param group the consumer group; replicas of a service share it
     * @param maxRecords records given to the handler at once, at least 1
     */
    public TopicFollower(
            TopicAccess access,
            String group,
            Collection<String> topics,
            int maxRecords,
            BatchHandler handler,
            ParkedMessages parked) {
        this.access = access;
        this.group = group;
        this.topics = topics;
        this.handler = handler;
        this.parked = parked;
        this.consumer = new KafkaConsumer<>(
                access.with(Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        maxRecords,
                        // As many as are taken at once, whether one partition has them or many.
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        4 << 20,
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        10_000,
                        // After a kill its successor gets the partitions when this has passed.
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        10_000,
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        "org.apache.kafka.clients.consumer.CooperativeStickyAssignor")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.ends = new TopicEnds(consumer, topics, state);
        this.thread = Thread.ofPlatform().name(group).unstarted(this::run);
    }

    public TopicFollower start() {
        thread.start();
        return this;
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(topics);
            while (!closed) {
                try {
                    List<Received> batch = new ArrayList<>();
                    consumer.poll(POLL).forEach(source -> batch.add(new Received(source)));
                    if (!batch.isEmpty()) {
                        state.begins();
                        if (!process(batch)) {
                            break;
                        }
                        state.ends();
                        uncommitted = true;
                    }
                    commitNowAndThen();
                    ends.lookNowAndThen();
                } catch (WakeupException | InterruptException e) {
                    throw e;
                } catch (KafkaException e) {
                    // Expelled while the database was away, a rebalance, a broker that does not answer: what is not
                    // committed comes again, to this consumer or to another.
                    LOG.warn("{} polls on after {}", group, e.toString());
                    LockSupport.parkNanos(SHORTEST_PAUSE.toNanos());
                }
            }
        } catch (WakeupException | InterruptException e) {
            LOG.debug("{} stops", group);
        } catch (RuntimeException | Error e) {
            // Nothing is known of what it has left behind: the process is to be started again, as its liveness says.
            LOG.error("{} has died of {}", group, Failure.kindOf(e));
        }
    }

    /**
     * What is processed is committed every half second at most, not batch by batch: a commit costs the broker as much
     * as a record, and what comes again after a crash changes nothing. Also when nothing came: records at the end of a
     * compacted topic may be gone, and whoever compares ends with commits would wait for them.
     */
    private void commitNowAndThen() {
        Duration every = uncommitted ? COMMIT_EVERY : COMMIT_IDLE_EVERY;
        if (System.nanoTime() - committedAt >= every.toNanos()) {
            consumer.commitAsync();
            uncommitted = false;
            committedAt = System.nanoTime();
        }
    }

    /** False when the intake was closed before the batch was done. */
    private boolean process(List<Received> batch) {
        Duration pause = SHORTEST_PAUSE;
        int failures = 0;
        while (!closed) {
            try {
                handle(batch);
                state.goesOn();
                return true;
            } catch (Exception e) {
                Failure failure = Failure.of(e);
                if (failure != Failure.OUTAGE && batch.size() > 1) {
                    int half = batch.size() / 2;
                    return process(batch.subList(0, half)) && process(batch.subList(half, batch.size()));
                }
                failures += failure == Failure.OF_A_RECORD ? 1 : 0;
                boolean isGivenUp = failure == Failure.UNPROCESSABLE || failures == TRIES;
                if (isGivenUp && park(batch.getFirst(), e)) {
                    return true;
                }
                // Messages of database errors may quote the row, so only their kind is logged.
                told(batch.getFirst(), one -> LOG.warn("{} tries again from {}: {}", group, one, Failure.kindOf(e)));
                failures = isGivenUp ? TRIES - 1 : failures;
            }
            state.fails();
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return false;
    }

    /** Has records handled once, on this thread: those of a poll, or one that was parked. */
    void handle(List<Received> batch) throws Exception {
        Acting.asking(Received.author(batch), () -> {
            handler.handle(batch);
            return true;
        });
    }

    private boolean park(Received received, Exception why) {
        String reason = Failure.kindOf(why);
        try {
            told(received, place -> LOG.error("{} parks {}: {}", group, place, reason));
            parked.park(group, received, reason);
            state.goesOn();
            return true;
        } catch (SQLException e) {
            LOG.warn("{} cannot park {}: {}", group, received.place(), Failure.kindOf(e));
            return false;
        }
    }

    /** Logs where a record stands, with its trace beside. */
    private static void told(Received one, Consumer<String> log) {
        LogIds.beside(one.trace(), () -> {
            log.accept(one.place());
            return true;
        });
    }

    /** The consumer group, which names the intake. */
    public String group() {
        return group;
    }

    TopicAccess access() {
        return access;
    }

    /** Whether its thread lives; what has died does not come back by itself. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    /**
     * Whether it learns: it has taken once what was there when it began, the brokers answered lately, and it is not at
     * the same records for a minute.
     */
    public boolean isReady() {
        return isAlive() && state.isReached() && state.isFollowing();
    }

    /** Since the brokers answered last, or since the start when they never did. */
    public Duration sinceContact() {
        return state.sinceContact();
    }

    /** Failures since a record was last taken or parked. */
    public int retries() {
        return state.retries();
    }

    /** Topics that it follows. */
    public Collection<String> topics() {
        return topics;
    }

    /** Records of a topic that its group has still to take, as of the last look at the brokers. */
    public long lag(String topic) {
        return state.lag().getOrDefault(topic, 0L);
    }
}
