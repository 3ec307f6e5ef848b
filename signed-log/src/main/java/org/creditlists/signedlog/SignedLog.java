package org.creditlists.signedlog;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.creditlists.eventstore.AtWork;
import org.creditlists.eventstore.Patience;
import org.creditlists.runtime.signature.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log of rows. What waits is written in one statement and one commit, as a batch: the hashes of its rows are a tree,
 * whose root is signed together with the head of the batch before. A row that is changed, left out or put in later does
 * not fit any more, and every proof is a witness of the chain.
 *
 * <p>The rows of a batch are stored together, as the bytes that are hashed: one row of a table for a batch costs a
 * fraction of one for each row of the log.
 */
public final class SignedLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SignedLog.class);
    /** Rows of a batch. */
    private static final int MOST = 2_000;
    /**
     * From the start of one commit to that of the next. A row after a pause does not wait; while many come at once,
     * fewer and larger batches leave the processors to those who append.
     */
    private static final Duration INTERVAL = Duration.ofMillis(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Rows that wait; the next one is refused at once. */
    private static final int MOST_WAITING = 50_000;

    private final BatchWriter batches;
    private final long interval;
    private final LinkedBlockingQueue<WaitingRow> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtWork work = new AtWork();
    private final Patience patience = new Patience(PATIENCE);
    private final boolean isWaitedFor;
    private final Thread writer;
    private final SigningKey key;
    /** Completes rows by a thread of its own, so that the next batch does not wait for that. */
    private final ExecutorService teller;

    private volatile boolean closed;

    /**
     * A log that callers wait for, five seconds at most: then their row may still be stored, and they are refused.
     *
     * @param written told of every batch that this process stores without waiting for its turn; must return at once
     */
    public SignedLog(
            DataSource dataSource, SigningKey key, LogDefinition log, Clock clock, Consumer<SignedBatch> written) {
        this(dataSource, key, log, clock, INTERVAL, written, true);
    }

    /**
     * A log for which nobody waits: a row stays until it is stored or has failed.
     *
     * @param interval from the start of one commit to that of the next, unless a batch is full before
     */
    public SignedLog(
            DataSource dataSource,
            SigningKey key,
            LogDefinition log,
            Clock clock,
            Duration interval,
            Consumer<SignedBatch> written) {
        this(dataSource, key, log, clock, interval, written, false);
    }

    private SignedLog(
            DataSource dataSource,
            SigningKey key,
            LogDefinition log,
            Clock clock,
            Duration interval,
            Consumer<SignedBatch> written,
            boolean isWaitedFor) {
        this.isWaitedFor = isWaitedFor;
        this.key = key;
        this.interval = interval.toNanos();
        this.writer = Thread.ofPlatform().daemon().name(log.name()).unstarted(this::run);
        this.teller = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(log.name() + "-told").factory());
        this.batches = new BatchWriter(dataSource, log, new BatchSigner(key, log.type(), clock), written, teller);
    }

    public void start() {
        writer.start();
    }

    /** Rows that still wait fail. */
    @Override
    public void close() {
        closed = true;
        writer.interrupt();
    }

    /**
     * Completes when the row is durable; exceptionally when it is not stored.
     *
     * @param row kept as it is: nobody may change it any more
     * @param said digest of the statement that is made with the row
     * @return what leads from the statement to the signed head: the digest of the row, the path, and the head
     */
    public CompletionStage<byte[]> append(byte[] row, byte[] said) {
        WaitingRow waiting = WaitingRow.of(key.suite(), row, said);
        if (closed) {
            waiting.done().completeExceptionally(new IllegalStateException("closed"));
        } else if (!queue.offer(waiting)) {
            waiting.done().completeExceptionally(patience.shed("too many rows wait"));
        }
        return isWaitedFor ? patience.limit(waiting.done(), null) : waiting.done();
    }

    /** Rows that wait. */
    public int waiting() {
        return queue.size();
    }

    /** Rows that were refused because too many waited, or it took too long. */
    public long shed() {
        return patience.count();
    }

    /** For how long the writer has been at one batch; zero when it has none. */
    public Duration atWork() {
        return work.longest();
    }

    private void run() {
        long begun = System.nanoTime();
        while (!closed) {
            List<WaitingRow> rows = new ArrayList<>();
            try {
                rows.add(queue.take());
                if (queue.size() < MOST) {
                    LockSupport.parkNanos(begun + interval - System.nanoTime());
                }
                begun = System.nanoTime();
                queue.drainTo(rows, MOST - 1);
                rows.removeIf(row -> row.done().isDone());
                work.begin();
                if (!rows.isEmpty()) {
                    batches.store(rows);
                }
            } catch (InterruptedException e) {
                LOG.debug("closed while waiting");
            } catch (Error e) {
                // Whatever happened to this batch, the next row is logged.
                BatchWriter.fail(rows, e);
            } finally {
                work.end();
            }
        }
        List<WaitingRow> left = new ArrayList<>();
        queue.drainTo(left);
        BatchWriter.fail(left, new IllegalStateException("closed"));
        teller.shutdown();
    }
}
