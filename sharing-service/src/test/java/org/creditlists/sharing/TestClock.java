package org.creditlists.sharing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.creditlists.contracts.calendar.WorkingDays;

/** The clock of the service under test: real, and as many days ahead as a test says. */
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

    /** Takes the place of the clock of the service. */
    public static final class Producer {

        @Produces
        @Singleton
        Clock clock() {
            return new TestClock();
        }
    }
}
