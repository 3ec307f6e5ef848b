package org.creditlists.base.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.runtime.topics.TopicFollower;

/** Gauges of what is followed; none of them asks a database or a broker when it is read. */
@Singleton
public final class IntakeMeters {

    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicInteger number = new AtomicInteger();

    IntakeMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
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
}
