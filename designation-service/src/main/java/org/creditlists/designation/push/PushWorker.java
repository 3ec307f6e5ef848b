package org.creditlists.designation.push;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.schedule.Repeated;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes pushes and sees to it that they are decided to their end. What was stopped, here or in another process, goes on
 * behind the last line that has a receipt.
 */
@Singleton
public class PushWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PushWorker.class);
    private static final int PUSHES_AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 30;

    private final Pushes pushes;
    private final PushLeases leases;
    private final PushLines lines;
    private final Snapshots snapshots;
    private final PushTerms terms;
    private final Duration retryPause;
    private final Duration lookEvery;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            PUSHES_AT_ONCE, Thread.ofPlatform().name("push-", 0).factory());
    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private @Nullable Repeated looks;

    PushWorker(
            Pushes pushes,
            PushLeases leases,
            PushLines lines,
            Snapshots snapshots,
            PushTerms terms,
            PushSettings settings) {
        this.pushes = pushes;
        this.leases = leases;
        this.lines = lines;
        this.snapshots = snapshots;
        this.terms = terms;
        this.retryPause = settings.retryPause();
        this.lookEvery = settings.lookEvery();
    }

    void start(@Observes StartupEvent event) {
        looks = Repeated.start("pushes-without-holder", lookEvery, this::look);
    }

    private void look() {
        leases.renew();
        leases.free().forEach(this::submit);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (looks != null) {
            looks.close();
        }
        workers.shutdownNow();
        if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("a push is still being decided; it goes on when its lease has expired");
        }
        timer.shutdownNow();
    }

    void submit(UUID push) {
        if (queued.add(push)) {
            try {
                workers.execute(() -> run(push));
            } catch (RejectedExecutionException e) {
                queued.remove(push);
                LOG.info("push {} is left to another process: this one stops", push);
            }
        }
    }

    /** Whatever stops it, somebody goes on: this process after a pause, or whoever looks first. */
    private void run(UUID id) {
        queued.remove(id);
        try {
            Optional<UUID> holder = leases.take(id);
            if (holder.isPresent()) {
                hold(id, holder.get());
                pushes.firstOf(pushes.find(id).orElseThrow().sender().organisation())
                        .ifPresent(this::submit);
            }
        } catch (Throwable e) {
            retry(id, e);
        }
    }

    private void hold(UUID id, UUID holder) throws Exception {
        try {
            Push push = pushes.find(id).orElseThrow();
            Acting.asking(push.author(), () -> decideAll(push, holder));
        } catch (WithdrawalGuard.WaitsException e) {
            LOG.info("push {} waits for a second person", id);
        } finally {
            // Also when the service stops: with a set mark no connection is given out.
            boolean interrupted = Thread.interrupted();
            leases.release(id, holder);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Both parts in the name of the sender; the second has the person who agreed in between. */
    private boolean decideAll(Push push, UUID holder) throws IOException, SQLException {
        UUID id = push.push();
        if (push.state() == PushState.RECEIVED) {
            linesDecided(push, holder, lines.decide(push, holder));
        }
        if (pushes.find(id).orElseThrow().state() == PushState.WITHDRAWING) {
            while (snapshots.withdrawSome(pushes.find(id).orElseThrow(), holder)) {
                stopIfAsked();
            }
            pushes.finished(id, holder, null);
        }
        return true;
    }

    private void retry(UUID id, Throwable e) {
        if (!workers.isShutdown()) {
            LOG.warn("push {} stops and goes on in {}: {}", id, retryPause, name(e));
            timer.schedule(() -> submit(id), retryPause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static String name(Throwable e) {
        return (e.getCause() == null ? e : e.getCause()).getClass().getName();
    }

    private void linesDecided(Push before, UUID holder, @Nullable String failure) throws SQLException {
        UUID id = before.push();
        if (failure != null || !before.order().isSnapshot()) {
            pushes.finished(id, holder, failure);
        } else if (before.order().dryRun()) {
            snapshots.preview(id);
            pushes.finished(id, holder, null);
        } else {
            Push push = pushes.find(id).orElseThrow();
            long missing = snapshots.collect(id);
            pushes.linesDecided(
                    id, holder, missing, snapshots.needsSecondPerson(push, missing) ? terms.decideBy() : null);
        }
    }

    static void stopIfAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the service stops");
        }
    }

    static String text(Refusal refusal) {
        return refusal.code() + ": " + refusal.zh() + " / " + refusal.en();
    }
}
