package org.creditlists.signedlog.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RefusalBurstsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RefusalBursts bursts = new RefusalBursts(registry, 3, nanos::get);

    @Test
    void aBurstIsOnUntilAMinutePassedWithoutSoMany() {
        bursts.count(401);
        bursts.count(403);
        assertThat(gauge()).isZero();
        bursts.count(401);
        assertThat(gauge()).isOne();
        pass(1);
        assertThat(gauge()).isOne();
        pass(1);
        assertThat(gauge()).isZero();
    }

    @Test
    void refusalsAreCountedByStatus() {
        bursts.count(401);
        bursts.count(401);
        bursts.count(403);
        assertThat(registry.counter("credit.security.refusals", "status", "401").count())
                .isEqualTo(2);
        assertThat(registry.counter("credit.security.refusals", "status", "403").count())
                .isOne();
    }

    private double gauge() {
        return registry.get("credit.security.burst").gauge().value();
    }

    private void pass(long minutes) {
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(minutes));
    }
}
