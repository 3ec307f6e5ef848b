package org.creditlists.sharing.freshness;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.creditlists.base.sending.Mark;
import org.creditlists.base.sending.MissingEvents;
import org.creditlists.contracts.event.Topics;
import org.creditlists.listprojection.topics.ListFollower;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.topics.TopicAccess;
import org.creditlists.sharing.collection.CollectionFollower;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Up to when what was decided is in the lists that this replica answers from (GuoFa (2016) 33, art. 18): for each
 * service that decides, the time of its last pulse behind which everything was taken. A pulse is written into the log
 * of the service's database and comes by the same way as its events, so that it stops when any part of that way does;
 * it counts when the consumers of this service have committed all that was on the topics when it came, and the
 * collection has followed the table since.
 */
@Singleton
public final class Freshness {

    /** Services that decide what is answered here. */
    public static final List<String> SOURCES = List.of("designation", "objection", "restoration", "incentive");

    /** The feed of this service itself: nobody answers from it here, and somebody has to notice when it stops. */
    private static final String FEED = "sharing";

    private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final CollectionFollower follower;
    private final Clock clock;
    private final TopicAccess access;
    private final List<String> groups;
    private final Thread thread;
    private final Map<String, Instant> pulses = new HashMap<>();
    private final Map<String, MissingEvents> missing = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private volatile Known known = Known.of(Map.of());
    private volatile @Nullable Instant fed;
    private @Nullable Barrier barrier;

    Freshness(
            CollectionFollower follower,
            Clock clock,
            MeterRegistry registry,
            TopicAccess access,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.follower = follower;
        this.clock = clock;
        this.access = access;
        this.groups = List.of(service + ".lists", service + ".orders");
        this.thread = Thread.ofPlatform().daemon().name("freshness").unstarted(this::run);
        registry.gauge(
                "credit.freshness.seconds",
                List.of(Tag.of("source", FEED)),
                this,
                freshness -> freshness.secondsSince(freshness.fed));
        for (String source : SOURCES) {
            registry.gauge(
                    "credit.freshness.seconds",
                    List.of(Tag.of("source", source)),
                    this,
                    freshness -> freshness.secondsBehind(source));
        }
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        closed = true;
    }

    /**
     * What is known at one moment.
     *
     * @param bySource a source of which nothing came yet is missing
     * @param asOf the earliest of all sources, null while one is missing
     * @param json {@code asOf} as JSON
     */
    public record Known(
            Map<String, Instant> bySource, @Nullable Instant asOf, String json) {

        static Known of(Map<String, Instant> pulses) {
            Instant earliest = pulses.keySet().containsAll(SOURCES)
                    ? SOURCES.stream().map(pulses::get).min(Instant::compareTo).orElseThrow()
                    : null;
            return new Known(Map.copyOf(pulses), earliest, earliest == null ? "null" : "\"" + earliest + "\"");
        }
    }

    public Known known() {
        return known;
    }

    /** What a source says is missing on its topics; empty for nothing. */
    public Optional<MissingEvents> missing(String source) {
        return Optional.ofNullable(missing.get(source));
    }

    /** NaN while nothing came from it. */
    private double secondsBehind(String source) {
        return secondsSince(known.bySource().get(source));
    }

    private double secondsSince(@Nullable Instant upTo) {
        return upTo == null
                ? Double.NaN
                : Duration.between(upTo, clock.instant()).toMillis() / 1e3;
    }

    /**
     * What has to be taken before pulses count.
     *
     * @param rounds of the collection behind which everything is in it; negative while something is still to be taken
     *     from the topics
     */
    private record Barrier(Map<String, Instant> pulses, Map<TopicPartition, Long> ends, long rounds) {}

    private void run() {
        while (!closed) {
            try (var consumer = new KafkaConsumer<>(
                            access.settings(), new StringDeserializer(), new ByteArrayDeserializer());
                    var admin = Admin.create(access.settings())) {
                List<TopicPartition> partitions = partitions(consumer, List.of(Topics.PULSES));
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                while (!closed) {
                    consumer.poll(LOOK_EVERY).forEach(this::take);
                    look(consumer, admin);
                }
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | RuntimeException | Error e) {
                if (!closed) {
                    LOG.warn("freshness is looked at again after {}", e.toString());
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(ConsumerRecord<String, byte[]> pulse) {
        try {
            boolean isFeed = FEED.equals(pulse.key());
            if (pulse.value() != null && String.valueOf(pulse.key()).endsWith(Mark.KEY)) {
                takeMark(pulse.key().replace(Mark.KEY, ""), Mark.read(pulse.value()));
                return;
            }
            if (pulse.value() == null || !isFeed && !SOURCES.contains(String.valueOf(pulse.key()))) {
                return;
            }
            Instant at = WireJson.MAPPER
                    .readValue(pulse.value(), OffsetDateTime.class)
                    .toInstant();
            // In the order of the log: a clock that was wrong is right again with the next.
            if (isFeed) {
                fed = at;
            } else {
                pulses.put(pulse.key(), at);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("a pulse of {} is not readable", pulse.key());
        }
    }

    private void takeMark(String source, Mark mark) {
        MissingEvents told = mark.missing();
        if (told == null) {
            missing.remove(source);
        } else if (SOURCES.contains(source)) {
            missing.put(source, told);
        }
    }

    private void look(KafkaConsumer<String, byte[]> consumer, Admin admin)
            throws ExecutionException, InterruptedException {
        Barrier before = barrier;
        if (before == null) {
            Set<String> topics = new HashSet<>(ListFollower.TOPICS);
            topics.add(Topics.MEASURES);
            barrier = new Barrier(Map.copyOf(pulses), consumer.endOffsets(partitions(consumer, topics)), -1);
        } else if (before.rounds() < 0) {
            if (isTaken(before.ends(), consumer, admin)) {
                // A round that runs now may have begun before.
                barrier = new Barrier(before.pulses(), before.ends(), follower.rounds() + 2);
            }
        } else if (follower.rounds() >= before.rounds()) {
            known = Known.of(before.pulses());
            barrier = null;
        }
    }

    private boolean isTaken(Map<TopicPartition, Long> ends, KafkaConsumer<String, byte[]> consumer, Admin admin)
            throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> asked = new HashMap<>();
        groups.forEach(group -> asked.put(group, new ListConsumerGroupOffsetsSpec()));
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        admin.listConsumerGroupOffsets(asked).all().get().values().forEach(committed::putAll);
        Map<TopicPartition, Long> taken = new HashMap<>();
        committed.forEach((one, offset) -> taken.put(one, offset == null ? 0 : offset.offset()));
        if (ends.entrySet().stream().anyMatch(end -> end.getValue() > taken.getOrDefault(end.getKey(), 0L))) {
            return false;
        }
        // Beyond the end: the topic has lost records, and what comes in their place is still to be taken.
        return consumer.endOffsets(ends.keySet()).entrySet().stream()
                .allMatch(end -> taken.getOrDefault(end.getKey(), 0L) <= end.getValue());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Collection<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            Optional.ofNullable(consumer.partitionsFor(topic))
                    .orElse(List.of())
                    .forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
        }
        return partitions;
    }
}
