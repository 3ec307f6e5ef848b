package org.creditlists.designation.push;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.entry.DesignationHandling;
import org.creditlists.designation.entry.Outcome;
import org.creditlists.designation.entry.SubmissionReader;
import org.creditlists.designation.entry.Submitted;
import org.creditlists.designation.entry.UnreadableException;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.author.Acting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides the lines of pushes, some hundred in one append, each with its receipt in the same transaction. After a crash
 * it goes on behind the last line that has a receipt.
 */
@Singleton
public class PushWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PushWorker.class);
    private static final int PUSHES_AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 30;
    private static final int ORDER_PAUSE_SECONDS = 5;

    private final Pushes pushes;
    private final DesignationHandling desk;
    private final Vocabulary vocabulary;
    private final Snapshots snapshots;
    private final WithdrawalGuard guard;
    private final PushTerms terms;
    private final int linesAtOnce;
    private final Duration retryPause;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            PUSHES_AT_ONCE, Thread.ofPlatform().name("push-", 0).factory());
    private final Set<UUID> behind = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor();

    PushWorker(
            Pushes pushes,
            DesignationHandling desk,
            Vocabulary vocabulary,
            Snapshots snapshots,
            WithdrawalGuard guard,
            PushTerms terms,
            PushSettings settings) {
        this.guard = guard;
        this.terms = terms;
        this.linesAtOnce = settings.linesAtOnce();
        this.retryPause = settings.retryPause();
        this.pushes = pushes;
        this.snapshots = snapshots;
        this.vocabulary = vocabulary;
        this.desk = desk;
    }

    void resume(@Observes StartupEvent event) throws SQLException {
        pushes.unfinished().forEach(this::submit);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        retries.shutdownNow();
        workers.shutdownNow();
        if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("a push is still being decided; it goes on at the next start");
        }
    }

    void submit(UUID push) {
        workers.execute(() -> run(push));
    }

    private void run(UUID id) {
        try {
            Push push = pushes.find(id).orElseThrow();
            if (waits(id)) {
                return;
            }
            Acting.asking(push.author(), () -> decideAll(push));
            wakeNext(push);
        } catch (WithdrawalGuard.WaitsException e) {
            LOG.info("push {} waits for a second person", id);
            wakeBehind(id);
        } catch (IOException | SQLException | RuntimeException e) {
            retry(id, e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both parts in the name of the sender; the second has the person who agreed in between. */
    private boolean decideAll(Push push) throws IOException, SQLException {
        UUID id = push.push();
        if (push.state() == PushState.RECEIVED) {
            linesDecided(push, decide(push));
        }
        if (pushes.find(id).orElseThrow().state() == PushState.WITHDRAWING) {
            while (snapshots.withdrawSome(pushes.find(id).orElseThrow())) {
                stopIfAsked();
            }
            pushes.finished(id, null);
        }
        return true;
    }

    private void retry(UUID id, Exception e) {
        if (!workers.isShutdown()) {
            LOG.warn(
                    "push {} stops and goes on in {}: {}",
                    id,
                    retryPause,
                    (e.getCause() == null ? e : e.getCause()).getClass().getName());
            retries.schedule(() -> submit(id), retryPause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * A list that is behind another of its sender is woken when that one is decided; by another replica, within
     * seconds.
     */
    private boolean waits(UUID id) throws SQLException {
        if (!pushes.isBehindAnother(id)) {
            return false;
        }
        behind.add(id);
        // What finished in between has not seen this one waiting.
        if (!pushes.isBehindAnother(id) && behind.remove(id)) {
            return false;
        }
        retries.schedule(() -> wake(id), ORDER_PAUSE_SECONDS, TimeUnit.SECONDS);
        return true;
    }

    private void wake(UUID id) {
        if (behind.remove(id)) {
            submit(id);
        }
    }

    private void wakeNext(Push done) throws SQLException {
        pushes.firstOf(done.sender().organisation()).ifPresent(this::wake);
    }

    private void wakeBehind(UUID id) {
        try {
            wakeNext(pushes.find(id).orElseThrow());
        } catch (SQLException e) {
            LOG.warn("the lists behind push {} go on in {} s: SQLSTATE {}", id, ORDER_PAUSE_SECONDS, e.getSQLState());
        }
    }

    private void linesDecided(Push before, @Nullable String failure) throws SQLException {
        UUID id = before.push();
        if (failure != null || !before.order().isSnapshot()) {
            pushes.finished(id, failure);
        } else if (before.order().dryRun()) {
            snapshots.preview(id);
            pushes.finished(id, null);
        } else {
            Push push = pushes.find(id).orElseThrow();
            long missing = snapshots.collect(id);
            pushes.linesDecided(id, missing, snapshots.needsSecondPerson(push, missing) ? terms.decideBy() : null);
        }
    }

    private static void stopIfAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the service stops");
        }
    }

    /**
     * While one batch is written the next one is decided and the one after it read, so that none waits for the others.
     *
     * @return null when every line was read, otherwise why the rest cannot be
     */
    private @Nullable String decide(Push push) throws IOException, SQLException {
        try (LineSource lines = lines(push);
                var reading = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("push-reading").factory());
                var deciding = new BatchPipeline()) {
            long done = push.linesDone();
            WithdrawalGuard.Tally tally = guard.of(push);
            Batch batch = get(reading.submit(() -> {
                for (long line = 0; line < push.linesDone(); line++) {
                    lines.next();
                }
                return read(push, lines);
            }));
            while (true) {
                stopIfAsked();
                boolean more = batch.failure() == null && !batch.lines().isEmpty();
                Future<Batch> next = more ? reading.submit(() -> read(push, lines)) : null;
                if (!batch.lines().isEmpty()) {
                    Batch current = batch;
                    long from = done;
                    deciding.submit(
                            batch.submissions().subjects().keySet(),
                            before -> Acting.asking(push.author(), () -> decide(push, current, from, tally, before)));
                    done += batch.lines().size();
                }
                if (next == null) {
                    deciding.finish();
                    return batch.failure();
                }
                batch = get(next);
            }
        } catch (UnreadableException e) {
            return text(e.refusal());
        }
    }

    private static Batch get(Future<Batch> batch) throws IOException, UnreadableException {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case UnreadableException unreadable -> throw unreadable;
                case RuntimeException unchecked -> throw unchecked;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /**
     * Lines that are decided together.
     *
     * @param submissions of the lines that could be read, in order
     * @param failure why nothing more can be read behind these lines, null when there may be more
     */
    private record Batch(
            List<ReadLine> lines,
            DesignationHandling.Identified submissions,
            @Nullable String failure) {}

    /** @param refusal of a line that could not be read, null for one that could */
    private record ReadLine(long number, @Nullable Refusal refusal) {}

    private Batch read(Push push, LineSource lines) throws IOException {
        List<ReadLine> read = new ArrayList<>();
        List<Submitted> submissions = new ArrayList<>();
        String failure = null;
        try {
            for (LineSource.Line line = lines.next(); line != null; line = lines.next()) {
                Refusal refusal = null;
                try {
                    submissions.add(read(push, line));
                } catch (UnreadableException e) {
                    refusal = inWordsOf(lines, e.refusal());
                }
                read.add(new ReadLine(line.number(), refusal));
                if (read.size() == linesAtOnce) {
                    break;
                }
            }
        } catch (UnreadableException e) {
            failure = text(e.refusal());
        } catch (LayoutFaultException e) {
            failure = e.getMessage();
        }
        return new Batch(read, desk.identify(submissions), failure);
    }

    /** The reason with the name of the column as it stands in the file: the sender does not know ours. */
    private static Refusal inWordsOf(LineSource lines, Refusal refusal) {
        LineSource.Place place = Vocabulary.columnsOf(refusal.pointer())
                .map(lines::place)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return place == null
                ? refusal
                : new Refusal(
                        refusal.kind(),
                        refusal.code(),
                        refusal.pointer(),
                        refusal.basis(),
                        place.sheet() + "「" + place.column() + "」：" + refusal.zh(),
                        place.sheet() + "“" + place.column() + "”: " + refusal.en());
    }

    private Submitted read(Push push, LineSource.Line source) throws UnreadableException {
        Map<String, String> line = vocabulary.line(push.order().complete(fields(push, source)));
        Optional<Refusal> outside = push.order().check(line);
        if (outside.isPresent()) {
            throw new UnreadableException(outside.get());
        }
        return SubmissionReader.read(line);
    }

    /** What a layout does that came with the push would happen at every attempt. */
    private static Map<String, String> fields(Push push, LineSource.Line source) throws UnreadableException {
        try {
            return source.content().read();
        } catch (RuntimeException e) {
            throw push.order().reading().own() == null ? e : new LayoutFaultException(e);
        }
    }

    private static final class LayoutFaultException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LayoutFaultException(RuntimeException cause) {
            super(text(ColumnRefusals.wrong(cause)), cause);
        }
    }

    private LineSource lines(Push push) throws IOException, UnreadableException {
        InputStream content = pushes.content(push.push());
        try {
            Reading reading = vocabulary.reading(push);
            return switch (push.format()) {
                case NDJSON -> TextLines.ndjson(push, new RecordSplitter(content, false), reading);
                case CSV -> TextLines.csv(push.charset(), new RecordSplitter(content, true), reading);
                case XLSX -> SheetLines.open(content, reading);
            };
        } catch (RuntimeException e) {
            if (push.order().reading().own() == null) {
                throw e;
            }
            throw new UnreadableException(ColumnRefusals.wrong(e));
        }
    }

    /** @param before waits until the lines before are decided */
    private boolean decide(Push push, Batch batch, long done, WithdrawalGuard.Tally tally, Runnable before)
            throws SQLException {
        List<Submitted> submissions = batch.submissions().submissions();
        try {
            List<Outcome> decided = desk.decide(
                    push.sender(),
                    batch.submissions(),
                    push.order().dryRun(),
                    outcomes -> {
                        List<CompanionWrite> writes =
                                new ArrayList<>(receipts(batch, outcomes).companions(push.push(), done));
                        writes.addAll(guard.countersigned(push, outcomes));
                        return writes;
                    },
                    outcomes -> {
                        before.run();
                        tally.check(submissions, outcomes);
                    });
            tally.add(submissions, decided);
            return true;
        } catch (WithdrawalGuard.WaitsException e) {
            pushes.awaitSecondPerson(push.push(), terms.decideBy());
            throw e;
        }
    }

    private static Receipts receipts(Batch batch, List<Outcome> outcomes) {
        var receipts = new Receipts();
        int next = 0;
        for (ReadLine line : batch.lines()) {
            if (line.refusal() == null) {
                receipts.add(line.number(), outcomes.get(next++));
            } else {
                receipts.addUnread(line.number(), line.refusal());
            }
        }
        return receipts;
    }

    static String text(Refusal refusal) {
        return refusal.code() + ": " + refusal.zh() + " / " + refusal.en();
    }
}
