package org.creditlists.casehandling.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.runtime.schedule.DailySweep;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cases whose deadlines come near, have passed, or move with the calendar: at midnight, at the start for what came
 * due while the service was down, and now and then for a clock that was set (O2).
 */
@Singleton
public class DeadlineSweep {

    private static final int PAGE = 500;

    private final Deadlines deadlines;
    private final DeadlineReaction reaction;
    private final EvidenceStore evidence;
    private final Timer timer;
    private @Nullable DailySweep sweep;
    private boolean recounted;

    DeadlineSweep(Deadlines deadlines, DeadlineReaction reaction, EvidenceStore evidence, MeterRegistry registry) {
        this.deadlines = deadlines;
        this.reaction = reaction;
        this.evidence = evidence;
        this.timer = registry.timer("credit.deadline.sweep");
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("deadlines", WorkingDays.LEGAL_ZONE, this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    private void look(LocalDate today) {
        if (!recounted) {
            // The calendar is that of the process: once is enough.
            recount();
            recounted = true;
        }
        timer.record(() -> sweep(today));
        reaction.onDay(today);
        evidence.forgetUnused();
    }

    /**
     * Reminds and passes up whatever is due on a day; again on the same day changes nothing.
     *
     * @return cases that were due
     */
    public int sweep(LocalDate today) {
        int done = 0;
        List<Deadlines.Due> before = List.of();
        for (List<Deadlines.Due> due = deadlines.due(today, PAGE); !due.isEmpty(); due = deadlines.due(today, PAGE)) {
            if (due.equals(before)) {
                throw new IllegalStateException(
                        "deadlines that stay due: " + due.getFirst().caseId());
            }
            due.forEach(one -> reaction.onDeadline(one, today));
            done += due.size();
            before = due;
        }
        return done;
    }

    /** Counts anew what was provisional, with the calendar that this process has. */
    public void recount() {
        CaseId after = new CaseId(new UUID(0, 0));
        for (List<Deadlines.Due> page = deadlines.provisional(after, PAGE);
                !page.isEmpty();
                page = deadlines.provisional(after, PAGE)) {
            page.forEach(reaction::recount);
            after = page.getLast().caseId();
        }
    }
}
