package org.creditlists.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class DailySweepTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aSweepLooksAtOnceWithTheDayOfItsClock() {
        // Still the day before in UTC.
        Clock clock = Clock.fixed(Instant.parse("2026-11-01T16:30:00Z"), CHINA);
        List<LocalDate> looked = new CopyOnWriteArrayList<>();
        try (DailySweep sweep = DailySweep.start("sweep-test", clock, looked::add)) {
            assertThat(sweep).isNotNull();
            await().atMost(PATIENCE).until(() -> !looked.isEmpty());
        }
        assertThat(looked).containsOnly(DAY);
    }

    @Test
    void theNextLookIsRightAfterMidnightWhenThatIsNear() {
        ZonedDateTime late = DAY.atTime(23, 59, 55).atZone(CHINA);
        assertThat(DailySweep.pause(late)).isEqualTo(Duration.ofMillis(5_001));
        assertThat(late.plus(DailySweep.pause(late)).toLocalDate()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void aClockThatWasSetIsNoticedSoon() {
        assertThat(DailySweep.pause(DAY.atTime(12, 0).atZone(CHINA))).isEqualTo(DailySweep.LONGEST_WAIT);
    }
}
