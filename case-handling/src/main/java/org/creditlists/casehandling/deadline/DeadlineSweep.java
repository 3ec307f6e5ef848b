package org.creditlists.casehandling.deadline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.runtime.schedule.UnfinishedException;
import org.creditlists.runtime.sql.Rewriting;
import org.creditlists.runtime.sql.RewritingTimes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the cases whose deadlines come near, have passed, or move with the calendar: at midnight, at the start for what
 * came due while the service was down, and now and then for a clock that was set (GuoFa (2016) 33, art. 22).
 */
@Singleton
public class DeadlineSweep {

    private static final int PAGE = 500;
    private static final Author SWEEP = new Author.Sweep("deadlines");
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);

    private final Deadlines deadlines;
    private final DeadlineReaction reaction;
    private final List<DayReaction> days;
    private final EvidenceStore evidence;
    private final Idempotency idempotency;
    private final Clock clock;
    private final Timer timer;
    private final Counter failures;
    private final RewritingTimes rewriting;
    private @Nullable DailySweep sweep;
    private boolean recounted;
    private @Nullable LocalDate tidied;
    private @Nullable LocalDate rewritten;

    DeadlineSweep(
            Deadlines deadlines,
            DeadlineReaction reaction,
            @All List<DayReaction> days,
            EvidenceStore evidence,
            Idempotency idempotency,
            Clock clock,
            MeterRegistry registry) {
        this.deadlines = deadlines;
        this.reaction = reaction;
        this.days = days;
        this.evidence = evidence;
        this.idempotency = idempotency;
        this.clock = clock;
        this.failures = registry.counter("credit.deadline.failures");
        this.rewriting = new RewritingTimes(clock, Duration.ZERO, registry);
        this.timer = registry.timer("credit.deadline.sweep");
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("deadlines", clock, this::lookWhole);
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    private void lookWhole(LocalDate today) {
        double before = failures.count();
        look(today);
        if (failures.count() > before) {
            throw new UnfinishedException("something that is due was not done");
        }
    }

    /** Does everything that is due on a day, once, however often it looks. */
    public synchronized void look(LocalDate today) {
        Acting.as(SWEEP, () -> lookAtAll(today));
    }

    private void lookAtAll(LocalDate today) {
        if (!recounted) {
            // The calendar is that of the process: once is enough.
            recounted = isDone("recount", this::recount);
        }
        isDone("sweep", () -> timer.record(() -> sweep(today)));
        days.forEach(day -> isDone("day", () -> day.onDay(today)));
        if (!today.equals(tidied)
                && isDone("tidy", () -> {
                    reaction.tidy(today);
                    days.forEach(day -> day.tidy(today));
                    evidence.tidy();
                    idempotency.forgetOld();
                })) {
            tidied = today;
            rewritten = null;
        }
        if (!today.equals(rewritten) && rewriting.ifDue(Rewriting.EVIDENCE, evidence::rewrite)) {
            rewritten = today;
        }
    }

    /** One thing that fails must not keep the others from being done. */
    private boolean isDone(String what, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            failures.increment();
            LOG.warn("{} is tried again: {}", what, e.getClass().getName());
            return false;
        }
    }

    /**
     * Reminds and passes up whatever is due on a day; again on the same day changes nothing. A case that fails is
     * counted, and the ones after it go on.
     *
     * @return cases that were due
     */
    public int sweep(LocalDate today) {
        return Acting.asking(SWEEP, () -> sweepAll(today));
    }

    private int sweepAll(LocalDate today) {
        int done = 0;
        for (List<Deadlines.Due> due = deadlines.due(today, null, PAGE);
                !due.isEmpty();
                due = deadlines.due(today, due.getLast(), PAGE)) {
            due.forEach(one -> isDone("case " + one.caseId(), () -> reaction.onDeadline(one, today)));
            done += due.size();
        }
        return done;
    }

    /** Counts anew what was provisional, with the calendar that this process has. */
    public void recount() {
        CaseId after = new CaseId(new UUID(0, 0));
        for (List<Deadlines.Due> page = deadlines.provisional(after, PAGE);
                !page.isEmpty();
                page = deadlines.provisional(after, PAGE)) {
            page.forEach(one -> isDone("case " + one.caseId(), () -> reaction.recount(one)));
            after = page.getLast().caseId();
        }
    }
}
