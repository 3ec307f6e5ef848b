package org.creditlists.incentive.order;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.incentive.order.domain.MeasureCommand.Candidate;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.runtime.schedule.UnfinishedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * With the day come deadlines and ends: departments are reminded and shown as late (GuoFa (2016) 33, art. 15), orders
 * of entries that may not be used any more are lifted (Hubei opinions on personal creditworthiness (2017), part IV(3)),
 * and those of a memorandum whose version changed are aligned (NDRC (2018) 87, section III).
 */
@Singleton
public final class WhenDayComesThenChaseAndLift {

    private static final int PAGE = 1_000;
    private static final Author SWEEP = new Author.Sweep("orders");
    private static final Logger LOG = LoggerFactory.getLogger(WhenDayComesThenChaseAndLift.class);

    private final Orders orders;
    private final OrderDeadlines deadlines;
    private final MeasureHandling handling;
    private final EntriesWithOrders entries;
    private final RuleChanges rules;
    private final Timer timer;
    private final Counter failures;
    private final Clock clock;
    private @Nullable DailySweep sweep;
    private @Nullable DailySweep ruleSweep;
    private boolean recounted;

    WhenDayComesThenChaseAndLift(
            Orders orders,
            OrderDeadlines deadlines,
            MeasureHandling handling,
            EntriesWithOrders entries,
            RuleChanges rules,
            MeterRegistry registry,
            Clock clock) {
        this.clock = clock;
        this.orders = orders;
        this.deadlines = deadlines;
        this.handling = handling;
        this.entries = entries;
        this.rules = rules;
        this.timer = registry.timer("credit.order.sweep");
        this.failures = registry.counter("credit.order.sweep.failures");
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("orders", clock, today -> whole(() -> look(today)));
        // A memorandum of the whole country may take long: deadlines and ends do not wait for it.
        ruleSweep = DailySweep.start("rules", clock, today -> whole(() -> isDone("rules", () -> rules.align(today))));
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
        if (ruleSweep != null) {
            ruleSweep.close();
        }
    }

    /** Both sweeps count failures together: one that sees the other's is done once more, which changes nothing. */
    private void whole(Runnable work) {
        double before = failures.count();
        work.run();
        if (failures.count() > before) {
            throw new UnfinishedException("something that is due was not done");
        }
    }

    private void look(LocalDate today) {
        if (!recounted) {
            // The calendar is that of the process: once is enough.
            recounted = isDone("recount", this::recount);
        }
        isDone("lift", () -> lift(today));
        isDone("chase", () -> timer.record(() -> chase(today)));
    }

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

    /** Lifts the orders of entries whose last day of use has passed. */
    public void lift(LocalDate today) {
        Acting.as(SWEEP, () -> liftAll(today));
    }

    private void liftAll(LocalDate today) {
        for (List<EntryId> page = entries.runOut(today, null, WhenEntryChangedThenAlignOrders.BATCH);
                !page.isEmpty();
                page = entries.runOut(today, page.getLast(), WhenEntryChangedThenAlignOrders.BATCH)) {
            handling.align(page, today);
        }
    }

    /**
     * Reminds of what comes near and says what is overdue; again on the same day changes nothing.
     *
     * @return orders that were looked at
     */
    public int chase(LocalDate today) {
        return Acting.asking(SWEEP, () -> chaseAll(today));
    }

    private int chaseAll(LocalDate today) {
        int done = 0;
        for (List<Orders.DueRow> page = orders.due(today, null, PAGE);
                !page.isEmpty();
                page = orders.due(today, page.getLast(), PAGE)) {
            Map<EntryId, List<Candidate>> due = new LinkedHashMap<>();
            page.forEach(row ->
                    due.computeIfAbsent(row.entry(), entry -> new ArrayList<>()).add(row.candidate()));
            isDone("a page of deadlines", () -> handling.chase(due));
            done += page.size();
        }
        return done;
    }

    /** Counts provisional deadlines with the calendar that this process has. */
    public void recount() {
        orders.provisional().forEach(begun -> {
            OrderDeadlines.Term term = deadlines.term(begun.step(), begun.from());
            orders.recount(begun, term.deadline(), term.nextOn());
        });
    }
}
