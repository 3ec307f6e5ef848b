package org.creditlists.designation.push;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.runtime.schedule.Repeated;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long a push waits for a second person; behind that nothing more of it is done, and its state says why. */
@Singleton
public class PushTerms {

    private static final Logger LOG = LoggerFactory.getLogger(PushTerms.class);

    private static final Duration LOOK_FOR_ABANDONED = Duration.ofHours(1);

    private final Pushes pushes;
    private final Editions<TwoPersonsEdition> editions;
    private final WorkingDays workingDays;
    private final LegalDay legalDay;
    private final Clock clock;
    private @Nullable DailySweep sweep;
    private @Nullable Repeated abandoned;

    PushTerms(
            Pushes pushes,
            Editions<TwoPersonsEdition> editions,
            WorkingDays workingDays,
            LegalDay legalDay,
            Clock clock) {
        this.pushes = pushes;
        this.editions = editions;
        this.workingDays = workingDays;
        this.legalDay = legalDay;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("pushes", clock, this::expire);
        abandoned = Repeated.start("abandoned-uploads", LOOK_FOR_ABANDONED, this::discardAbandoned);
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
        if (abandoned != null) {
            abandoned.close();
        }
    }

    private void discardAbandoned() {
        try {
            pushes.discardAbandoned();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Last day for the second person of a push that begins to wait now. */
    LocalDate decideBy() {
        LocalDate today = legalDay.today();
        return workingDays
                .after(today, editions.on(today).decideWithinWorkingDays())
                .day();
    }

    boolean hasExpired(Push push) {
        LocalDate last = push.decideBy();
        return push.state() == PushState.AWAITING_CONFIRMATION
                && last != null
                && legalDay.today().isAfter(last);
    }

    /** Ends what waits behind its last day. */
    public void expire(LocalDate today) {
        try {
            for (UUID push : pushes.waitingSinceBefore(today)) {
                if (pushes.reject(push, PushWorker.text(PushRefusals.TERM_PASSED))) {
                    LOG.info("push {} ends: no second person agreed in time", push);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
