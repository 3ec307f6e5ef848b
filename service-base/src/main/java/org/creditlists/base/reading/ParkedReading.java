package org.creditlists.base.reading;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.creditlists.runtime.topics.ParkedMessages;

/** Parked messages wait for an operator; the gauge says that there are some. */
@Singleton
final class ParkedReading implements Reading {

    private final ParkedMessages parked;
    private final Figure count;

    ParkedReading(ParkedMessages parked, MeterRegistry registry) {
        this.parked = parked;
        this.count = new Figure(registry, "credit.parked.messages");
    }

    @Override
    public String name() {
        return "parked messages";
    }

    @Override
    public void read() {
        count.set((double) parked.count());
    }
}
