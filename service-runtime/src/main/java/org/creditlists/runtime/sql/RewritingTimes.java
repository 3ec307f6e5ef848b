package org.creditlists.runtime.sql;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When each table is written anew: one that is busy neither repeats the others nor keeps them waiting. */
public final class RewritingTimes {

    /** How long one that failed is left alone. */
    public static final Duration AFTER_FAILURE = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(RewritingTimes.class);

    private final Clock clock;
    private final Duration every;
    private final Counter failures;
    private final Map<String, Instant> due = new HashMap<>();

    /** @param every how long after it was done it is due again */
    public RewritingTimes(Clock clock, Duration every, MeterRegistry registry) {
        this.clock = clock;
        this.every = every;
        this.failures = registry.counter("credit.rewriting.failures");
    }

    /**
     * Does it when it is due.
     *
     * @return whether it was done now
     */
    public boolean ifDue(String table, Runnable rewriting) {
        if (clock.instant().isBefore(due.getOrDefault(table, Instant.MIN))) {
            return false;
        }
        due.put(table, clock.instant().plus(AFTER_FAILURE));
        try {
            rewriting.run();
        } catch (IllegalStateException e) {
            failures.increment();
            LOG.warn("the file of {} is not written anew, and tried in {}: {}", table, AFTER_FAILURE, e.getMessage());
            return false;
        }
        due.put(table, clock.instant().plus(every));
        return true;
    }
}
