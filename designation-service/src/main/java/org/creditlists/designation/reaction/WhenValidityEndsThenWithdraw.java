package org.creditlists.designation.reaction;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.designation.intake.EntryDesk;
import org.creditlists.designation.intake.application.Applications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entries end by themselves (C10): at midnight in Asia/Shanghai after their last day, and at the start of the service
 * what ran out while it was down. Looking again costs one read of an index, so a clock that was set is noticed within
 * {@link #LONGEST_WAIT}; what two replicas find at once, one of them ends.
 */
@Singleton
public final class WhenValidityEndsThenWithdraw {

    static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(WhenValidityEndsThenWithdraw.class);

    private final EntryDesk desk;
    private final Applications applications;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("expiry-", 0).daemon().factory());

    WhenValidityEndsThenWithdraw(EntryDesk desk, Applications applications) {
        this.applications = applications;
        this.desk = desk;
        this.clock = Clock.system(WorkingDays.LEGAL_ZONE);
    }

    void start(@Observes StartupEvent event) {
        timer.execute(this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void look() {
        try {
            LocalDate today = LocalDate.now(clock);
            int ended = 0;
            for (int found = desk.expire(today); found > 0; found = desk.expire(today)) {
                ended += found;
            }
            applications.forgetOld(today);
            if (ended > 0) {
                LOG.info("{} entries ended with their validity", ended);
            }
        } catch (RuntimeException e) {
            if (!timer.isShutdown()) {
                LOG.warn(
                        "looks again for entries that ran out: {}", e.getClass().getName());
            }
        }
        if (!timer.isShutdown()) {
            timer.schedule(this::look, pause(ZonedDateTime.now(clock)).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Until midnight, when that is near. */
    static Duration pause(ZonedDateTime now) {
        ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
        Duration untilMidnight = Duration.between(now, midnight).plusMillis(1);
        return untilMidnight.compareTo(LONGEST_WAIT) < 0 ? untilMidnight : LONGEST_WAIT;
    }
}
