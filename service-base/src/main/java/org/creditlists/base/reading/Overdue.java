package org.creditlists.base.reading;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;

/**
 * What somebody should have done by now: {@code credit.overdue} in all, and {@code credit.overdue.of} each of those who
 * have the most. A nation has thousands of authorities, and each would be a series for ever.
 */
public final class Overdue {

    /** As many are named. */
    public static final int MOST = 20;

    private final Figure all;
    private final MultiGauge each;

    public Overdue(MeterRegistry registry) {
        this.all = new Figure(registry, "credit.overdue");
        this.each = MultiGauge.builder("credit.overdue.of").register(registry);
    }

    /** What one has to do. */
    public record Of(String authority, long count) {}

    /**
     * @param count in all
     * @param most at most {@value #MOST} of those who have to do it
     */
    public void set(long count, List<Of> most) {
        all.set((double) count);
        each.register(
                most.stream()
                        .limit(MOST)
                        .<MultiGauge.Row<?>>map(
                                of -> MultiGauge.Row.of(Tags.of("authority", of.authority()), of.count()))
                        .toList(),
                true);
    }
}
