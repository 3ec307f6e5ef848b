package org.creditlists.base.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.runtime.topics.ParkedMessages;
import org.creditlists.runtime.topics.TopicFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gauges of what is followed; none of them asks a database or a broker when it is read. */
@Singleton
public final class IntakeMeters {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeMeters.class);
    private static final Duration COUNT_EVERY = Duration.ofSeconds(10);

    private final MeterRegistry registry;
    private final ParkedMessages parked;
    private final Clock clock;
    private final AtomicInteger number = new AtomicInteger();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("parked-messages").factory());

    IntakeMeters(MeterRegistry registry, ParkedMessages parked, Clock clock) {
        this.registry = registry;
        this.parked = parked;
        this.clock = clock;
    }

    /** Another replica parks, and has messages handled, too. */
    void start(@Observes StartupEvent event) {
        registry.gauge("credit.parked.messages", parked, ParkedMessages::lastCount);
        thread.scheduleWithFixedDelay(this::count, 0, COUNT_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    void add(TopicFollower intake) {
        // Consumers of one group are told apart by a number.
        Tags tags = Tags.of("intake", intake.group(), "consumer", String.valueOf(number.getAndIncrement()));
        registry.gauge("credit.intake.last.poll.timestamp.seconds", tags, intake, this::lastPoll);
        registry.gauge("credit.intake.retries", tags, intake, TopicFollower::retries);
        registry.gauge("credit.intake.ready", tags, intake, one -> one.isReady() ? 1 : 0);
        for (String topic : intake.topics()) {
            registry.gauge("credit.intake.lag.records", tags.and("topic", topic), intake, one -> one.lag(topic));
        }
    }

    private double lastPoll(TopicFollower intake) {
        return clock.instant().minus(intake.sinceContact()).toEpochMilli() / 1e3;
    }

    private void count() {
        try {
            parked.count();
        } catch (RuntimeException e) {
            LOG.warn("parked messages are counted again after {}", e.getClass().getName());
        }
    }
}
