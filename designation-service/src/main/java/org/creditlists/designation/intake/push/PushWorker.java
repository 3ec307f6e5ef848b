package org.creditlists.designation.intake.push;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.intake.DesignationDesk;
import org.creditlists.designation.intake.Submission;
import org.creditlists.designation.intake.SubmissionReader;
import org.creditlists.designation.intake.Vocabulary;
import org.creditlists.runtime.http.RefusedException;
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
    private static final int BATCH = 1_000;
    private static final int PUSHES_AT_ONCE = 4;
    private static final int RETRY_SECONDS = 5;
    private static final int PATIENCE_SECONDS = 30;

    private final Pushes pushes;
    private final DesignationDesk desk;
    private final Vocabulary vocabulary;
    private final Snapshots snapshots;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            PUSHES_AT_ONCE, Thread.ofPlatform().name("push-", 0).factory());
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor();

    PushWorker(Pushes pushes, DesignationDesk desk, Vocabulary vocabulary, Snapshots snapshots) {
        this.pushes = pushes;
        this.snapshots = snapshots;
        this.vocabulary = vocabulary;
        this.desk = desk;
    }

    void resume(@Observes StartupEvent event) throws SQLException {
        pushes.discardAbandoned();
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
            if (push.state() == PushState.RECEIVED) {
                linesDecided(push, decide(push));
            }
            if (pushes.find(id).orElseThrow().state() == PushState.WITHDRAWING) {
                while (snapshots.withdrawSome(pushes.find(id).orElseThrow())) {
                    stopIfAsked();
                }
                pushes.finished(id, null);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            if (!workers.isShutdown()) {
                LOG.warn(
                        "push {} stops and goes on in {} s: {}",
                        id,
                        RETRY_SECONDS,
                        e.getClass().getName());
                retries.schedule(() -> submit(id), RETRY_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private void linesDecided(Push before, @Nullable String failure) throws SQLException {
        UUID id = before.push();
        if (failure != null || !before.order().isSnapshot()) {
            pushes.finished(id, failure);
        } else if (before.order().dryRun()) {
            desk.decide(before.sender(), List.of(), true, outcomes -> snapshots.preview(id));
            pushes.finished(id, null);
        } else {
            Push push = pushes.find(id).orElseThrow();
            long missing = snapshots.collect(id);
            pushes.linesDecided(id, missing, snapshots.needsSecondPerson(push, missing));
        }
    }

    private static void stopIfAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the service stops");
        }
    }

    /** Null when every line was read, otherwise why the rest cannot be. */
    private @Nullable String decide(Push push) throws IOException {
        try (LineSource lines = lines(push)) {
            long done = 0;
            for (; done < push.linesDone(); done++) {
                lines.next();
            }
            List<LineSource.Line> batch = new ArrayList<>();
            String failure = null;
            boolean more = true;
            while (more) {
                stopIfAsked();
                try {
                    LineSource.Line line = lines.next();
                    if (line == null) {
                        more = false;
                    } else {
                        batch.add(line);
                    }
                } catch (RefusedException e) {
                    failure = text(e.refusal());
                    more = false;
                }
                if (batch.size() == BATCH || !more && !batch.isEmpty()) {
                    decide(push, batch, done);
                    done += batch.size();
                    batch.clear();
                }
            }
            return failure;
        } catch (RefusedException e) {
            return text(e.refusal());
        }
    }

    private LineSource lines(Push push) throws IOException {
        InputStream content = pushes.content(push.push());
        return switch (push.format()) {
            case NDJSON -> TextLines.ndjson(push, new RecordSplitter(content, false));
            case CSV -> TextLines.csv(push, new RecordSplitter(content, true), vocabulary);
            case XLSX -> SheetLines.open(content, vocabulary);
        };
    }

    private void decide(Push push, List<LineSource.Line> batch, long done) {
        List<@Nullable Submission> read = new ArrayList<>();
        List<@Nullable Refusal> unreadable = new ArrayList<>();
        for (LineSource.Line source : batch) {
            try {
                Map<String, String> line = vocabulary.translate(
                        push.order().complete(source.content().read()));
                push.order().check(line).ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
                read.add(SubmissionReader.read(line));
                unreadable.add(null);
            } catch (RefusedException e) {
                read.add(null);
                unreadable.add(e.refusal());
            }
        }
        List<Submission> submissions = new ArrayList<>();
        for (Submission submission : read) {
            if (submission != null) {
                submissions.add(submission);
            }
        }
        desk.decide(push.sender(), submissions, push.order().dryRun(), outcomes -> {
            var receipts = new Receipts();
            int next = 0;
            for (int i = 0; i < batch.size(); i++) {
                Refusal refusal = unreadable.get(i);
                long line = batch.get(i).number();
                if (refusal == null) {
                    receipts.add(line, outcomes.get(next++));
                } else {
                    receipts.addUnread(line, refusal);
                }
            }
            return receipts.companions(push.push(), done);
        });
    }

    private static String text(Refusal refusal) {
        return refusal.code() + ": " + refusal.zh() + " / " + refusal.en();
    }
}
