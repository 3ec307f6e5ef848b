package org.creditlists.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepMetersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(5);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void add() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void remove() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void whatFailsGrowsOldAndIsYoungAgainWhenItIsDone() {
        AtomicBoolean fails = new AtomicBoolean(true);
        try (Repeated repeated = Repeated.start("meters-test", OFTEN, () -> work(fails))) {
            assertThat(repeated).isNotNull();
            await().atMost(PATIENCE).until(() -> failures("meters-test") > 2);
            double old = age("meters-test");
            await().atMost(PATIENCE).until(() -> age("meters-test") > old);
            fails.set(false);
            await().atMost(PATIENCE).until(() -> age("meters-test") < old);
        }
        assertThat(registry.find("credit.sweep.age.seconds").gauges()).isEmpty();
    }

    @Test
    void aDailySweepThatThrowsIsCounted() {
        try (DailySweep sweep = DailySweep.start("daily-meters-test", Clock.systemUTC(), day -> {
            throw new UnfinishedException("a part of it");
        })) {
            assertThat(sweep).isNotNull();
            await().atMost(PATIENCE).until(() -> failures("daily-meters-test") == 1);
        }
    }

    private static void work(AtomicBoolean fails) {
        if (fails.get()) {
            throw new IllegalStateException("not now");
        }
    }

    private double age(String sweep) {
        return registry.get("credit.sweep.age.seconds")
                .tag("sweep", sweep)
                .gauge()
                .value();
    }

    private double failures(String sweep) {
        return registry.get("credit.sweep.failures")
                .tag("sweep", sweep)
                .counter()
                .count();
    }
}
