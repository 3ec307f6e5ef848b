package org.creditlists.contracts.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The day that deadlines and terms are counted by: the calendar day in China. Everything that asks for the day or the
 * time asks this, so that a test can walk a service through days.
 */
public final class LegalDay {

    private final Clock clock;

    /** @param clock in any zone; only its instants count */
    public LegalDay(Clock clock) {
        this.clock = clock;
    }

    /** The day in Asia/Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.LEGAL_ZONE);
    }

    /** The time, of which a day is made. */
    public Instant now() {
        return clock.instant();
    }
}
