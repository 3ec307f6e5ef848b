package org.creditlists.designation.withdrawal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.creditlists.designation.application.OwnApplications;
import org.creditlists.designation.entry.EntryHandling;
import org.creditlists.designation.entry.PeopleRegister;
import org.creditlists.designation.takedown.TakeDowns;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.runtime.schedule.DailySweep;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entries end by themselves (GuoFa (2016) 33, art. 19): at midnight in Asia/Shanghai after their last day, and at the
 * start of the service what ran out while it was down. What two replicas find at once, one of them ends.
 */
@Singleton
public final class WhenValidityEndsThenWithdraw {

    private static final Logger LOG = LoggerFactory.getLogger(WhenValidityEndsThenWithdraw.class);

    private final EntryHandling handling;
    private final OwnApplications applications;
    private final Idempotency idempotency;
    private final PeopleRegister people;
    private final TakeDowns takeDowns;
    private final Clock clock;
    private @Nullable DailySweep sweep;

    WhenValidityEndsThenWithdraw(
            EntryHandling handling,
            OwnApplications applications,
            Idempotency idempotency,
            PeopleRegister people,
            TakeDowns takeDowns,
            Clock clock) {
        this.people = people;
        this.takeDowns = takeDowns;
        this.clock = clock;
        this.idempotency = idempotency;
        this.applications = applications;
        this.handling = handling;
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("expiry", clock, this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    private void look(LocalDate today) {
        int ended = 0;
        for (int found = handling.expire(today); found > 0; found = handling.expire(today)) {
            ended += found;
        }
        applications.forgetOld(today);
        idempotency.forgetOld();
        people.forgetOld(today);
        takeDowns.forgetOld(today);
        if (ended > 0) {
            LOG.info("{} entries ended with their validity", ended);
        }
    }
}
