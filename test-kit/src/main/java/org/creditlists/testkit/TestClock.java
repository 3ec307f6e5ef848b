package org.creditlists.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.creditlists.contracts.calendar.WorkingDays;

/**
 * The clock of the service under test: real, and as far ahead as a test says. A test puts it in the place of the
 * service's clock by a producer of its own.
 */
public final class TestClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    public static void setAhead(Duration duration) {
        ahead = duration;
    }

    @Override
    public ZoneId getZone() {
        return WorkingDays.LEGAL_ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
