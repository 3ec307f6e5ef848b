package org.creditlists.designation.push;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.creditlists.designation.entry.DesignationHandling;
import org.creditlists.designation.entry.Outcome;
import org.creditlists.designation.entry.Submitted;
import org.creditlists.designation.entry.UnreadableException;
import org.creditlists.designation.push.BatchReader.Batch;
import org.creditlists.designation.push.BatchReader.ReadLine;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.author.Acting;
import org.jspecify.annotations.Nullable;

/** Decides the lines of a push, some hundred in one append, each with its receipt in the same transaction. */
@Singleton
final class PushLines {

    private final Pushes pushes;
    private final DesignationHandling handling;
    private final BatchReader reader;
    private final WithdrawalGuard guard;
    private final PushTerms terms;
    private final PushLeases leases;

    PushLines(
            Pushes pushes,
            DesignationHandling handling,
            BatchReader reader,
            WithdrawalGuard guard,
            PushTerms terms,
            PushLeases leases) {
        this.pushes = pushes;
        this.handling = handling;
        this.reader = reader;
        this.guard = guard;
        this.terms = terms;
        this.leases = leases;
    }

    /**
     * While one batch is written the next one is decided and the one after it read, so that none waits for the others.
     *
     * @return null when every line was read, otherwise why the rest cannot be
     */
    @Nullable
    String decide(Push push, UUID holder) throws IOException, SQLException {
        try (LineSource lines = reader.lines(push);
                var reading = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("push-reading").factory());
                var deciding = new BatchPipeline()) {
            long done = push.linesDone();
            WithdrawalGuard.Tally tally = guard.of(push);
            Batch batch = get(reading.submit(() -> {
                for (long line = 0; line < push.linesDone(); line++) {
                    lines.next();
                }
                return reader.read(push, lines);
            }));
            while (true) {
                PushWorker.stopIfAsked();
                boolean more = batch.failure() == null && !batch.lines().isEmpty();
                Future<Batch> next = more ? reading.submit(() -> reader.read(push, lines)) : null;
                if (!batch.lines().isEmpty()) {
                    Batch current = batch;
                    long from = done;
                    deciding.submit(
                            batch.submissions().subjects().keySet(),
                            before -> Acting.asking(
                                    push.author(), () -> decide(push, holder, current, from, tally, before)));
                    done += batch.lines().size();
                }
                if (next == null) {
                    deciding.finish();
                    return batch.failure();
                }
                batch = get(next);
            }
        } catch (UnreadableException e) {
            return PushWorker.text(e.refusal());
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

    /** @param before waits until the lines before are decided */
    private boolean decide(Push push, UUID holder, Batch batch, long done, WithdrawalGuard.Tally tally, Runnable before)
            throws SQLException {
        List<Submitted> submissions = batch.submissions().submissions();
        try {
            List<Outcome> decided = handling.decide(
                    push.sender(),
                    batch.submissions(),
                    push.order().dryRun(),
                    outcomes -> {
                        List<CompanionWrite> writes = new ArrayList<>(
                                receipts(batch, outcomes).companions(push.push(), done, holder, leases.seconds()));
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
            pushes.awaitSecondPerson(push.push(), holder, terms.decideBy());
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
}
