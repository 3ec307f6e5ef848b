package org.creditlists.base.reading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** A gauge that shows what was read last; no number before. */
public final class Figure {

    private volatile double value = Double.NaN;

    /** @param name of the gauge */
    public Figure(MeterRegistry registry, String name) {
        Gauge.builder(name, this, figure -> figure.value).strongReference(true).register(registry);
    }

    public void set(double read) {
        value = read;
    }
}
