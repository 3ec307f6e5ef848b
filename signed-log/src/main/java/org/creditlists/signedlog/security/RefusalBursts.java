package org.creditlists.signedlog.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the answers 401 and 403 ({@code credit.security.refusals}) and says when there are many within a minute: by a
 * warning, and by {@code credit.security.burst}, which is 1 until a minute passed without so many.
 */
@Singleton
class RefusalBursts {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalBursts.class);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final MeterRegistry registry;
    private final int most;
    private final LongSupplier nanos;

    private long minute;
    private int count;
    private int countBefore;

    @Inject
    RefusalBursts(MeterRegistry registry, SecurityLogSettings settings) {
        this(registry, settings.burst(), System::nanoTime);
    }

    RefusalBursts(MeterRegistry registry, int most, LongSupplier nanos) {
        this.registry = registry;
        this.most = most;
        this.nanos = nanos;
        this.minute = Math.floorDiv(nanos.getAsLong(), MINUTE);
        registry.gauge("credit.security.burst", this, bursts -> bursts.isOn() ? 1 : 0);
    }

    void count(int status) {
        registry.counter("credit.security.refusals", "status", Integer.toString(status))
                .increment();
        if (isReachedBy(1)) {
            LOG.warn("{} answers 401 or 403 within a minute", most);
        }
    }

    synchronized boolean isOn() {
        turn();
        return count >= most || countBefore >= most;
    }

    private synchronized boolean isReachedBy(int more) {
        turn();
        count += more;
        return count == most;
    }

    private void turn() {
        long now = Math.floorDiv(nanos.getAsLong(), MINUTE);
        if (now != minute) {
            countBefore = now == minute + 1 ? count : 0;
            count = 0;
            minute = now;
        }
    }
}
