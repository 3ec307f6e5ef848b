package org.creditlists.runtime.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import java.time.Duration;
import java.util.List;

/**
 * What is measured of everything that is done again and again, by its name: {@code credit.sweep.age.seconds} since it
 * was last done whole, or since it began; {@code credit.sweep.every.seconds}; {@code credit.sweep.failures}. An age is
 * counted by the machine, so that a clock that is set changes nothing.
 */
final class SweepMeters implements AutoCloseable {

    private static final double NANOS = 1e9;

    private final Gauge age;
    private final Gauge every;
    private final Counter failures;
    private volatile long doneAt = System.nanoTime();

    SweepMeters(String sweep, Duration every) {
        List<Tag> tags = List.of(Tag.of("sweep", sweep));
        // Registered where nobody can forget it: the registry of Quarkus is a part of the global one.
        this.age = Gauge.builder(
                        "credit.sweep.age.seconds", this, meters -> (System.nanoTime() - meters.doneAt) / NANOS)
                .tags(tags)
                .register(Metrics.globalRegistry);
        this.every = Gauge.builder("credit.sweep.every.seconds", every, Duration::toSeconds)
                .tags(tags)
                .strongReference(true)
                .register(Metrics.globalRegistry);
        this.failures = Metrics.globalRegistry.counter("credit.sweep.failures", tags);
    }

    void done() {
        doneAt = System.nanoTime();
    }

    void failed() {
        failures.increment();
    }

    /** What is not done any more has no age. */
    @Override
    public void close() {
        Metrics.globalRegistry.remove(age);
        Metrics.globalRegistry.remove(every);
    }
}
