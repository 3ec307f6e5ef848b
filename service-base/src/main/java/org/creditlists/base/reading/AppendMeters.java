package org.creditlists.base.reading;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.creditlists.eventstore.AppendWatch;

/**
 * Appends to the event store: how long each took until it was durable or refused, and how many events there were of
 * each type. There are as many types as the catalogue of events has.
 */
@Singleton
public final class AppendMeters implements AppendWatch {

    private final MeterRegistry registry;
    private final Map<String, Counter> events = new ConcurrentHashMap<>();

    AppendMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Outcome outcome : Outcome.values()) {
            timer(outcome);
        }
    }

    private Timer timer(Outcome outcome) {
        return registry.timer("credit.append", "outcome", outcome.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void over(List<String> types, long nanos, Outcome outcome) {
        timer(outcome).record(nanos, TimeUnit.NANOSECONDS);
        if (outcome == Outcome.STORED) {
            for (String type : types) {
                events.computeIfAbsent(type, name -> registry.counter("credit.events", "type", name))
                        .increment();
            }
        }
    }
}
