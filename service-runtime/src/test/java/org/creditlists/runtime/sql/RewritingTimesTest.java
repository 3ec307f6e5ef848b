package org.creditlists.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewritingTimesTest {

    private Instant now = Instant.parse("2026-11-29T00:00:00Z");
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<String> done = new ArrayList<>();
    private final RewritingTimes times = new RewritingTimes(new Now(), Duration.ofDays(1), registry);

    @Test
    void aTableThatIsBusyIsTriedAgainAfterHalfAnHourAndTheOthersAreNotRepeated() {
        for (int look = 0; look < 90; look++) {
            times.ifDue("keys", () -> done.add("keys"));
            times.ifDue("busy", () -> {
                done.add("busy");
                throw new IllegalStateException("the database answers with SQLSTATE 55P03");
            });
            now = now.plusSeconds(20);
        }
        assertThat(done).containsExactly("keys", "busy");
        times.ifDue("busy", () -> done.add("busy"));
        assertThat(done).containsExactly("keys", "busy", "busy");
        assertThat(registry.counter("credit.rewriting.failures").count()).isEqualTo(1);
    }

    private final class Now extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
