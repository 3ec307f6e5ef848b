package org.creditlists.signedlog.security;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.signedlog.BatchHead;
import org.creditlists.signedlog.LogDefinition;
import org.creditlists.signedlog.SignedBatch;
import org.creditlists.signedlog.SignedLog;
import org.creditlists.signedlog.StoredBatches;
import org.creditlists.web.health.Watched;
import org.creditlists.web.recording.Recorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The security log. Lines are stored behind the answers that they are about, grouped; a request reserves its line
 * before it is handled, so that nothing is dropped while the database is away: there is room for so many and no more.
 */
@Singleton
public class SecurityLog implements Watched {

    static final LogDefinition DEFINITION =
            new LogDefinition("security-log", "security_batch", 70, "security-log+json");

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);
    /** Lines that wait, and requests that may become one. */
    private static final int ROOM = 10_000;
    /** From one commit to the next: what a crash may lose. */
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private final SignedLog log;
    private final CryptoSuite suite;
    private final Semaphore room = new Semaphore(ROOM);
    /** By the ids of lines. */
    private final Map<UUID, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();

    private final AtomicReference<@Nullable BatchHead> last = new AtomicReference<>();
    private final Executor later = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private volatile boolean closed;

    SecurityLog(DataSource dataSource, SecurityKeys keys, Clock clock) {
        this.suite = keys.signing().suite();
        this.log = new SignedLog(dataSource, keys.signing(), DEFINITION, clock, INTERVAL, this::written);
    }

    private void written(SignedBatch batch) {
        last.set(batch.signedHead());
    }

    void start(@Observes StartupEvent event) {
        log.start();
    }

    @Override
    public String watched() {
        return DEFINITION.name();
    }

    @Override
    public Duration atWork() {
        return log.atWork();
    }

    /** Stores what waits, behind everything else that stops. */
    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        flush();
        closed = true;
        log.close();
    }

    /** Returns when every line is stored that was written before, or after ten seconds. */
    public void flush() {
        try {
            CompletableFuture.allOf(waiting.values().toArray(CompletableFuture[]::new))
                    .get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.error("{} lines of the security log are not stored", waiting.size());
        }
    }

    /** Whether there is room for one more line; then it has to be written or given back. */
    boolean reserve() {
        return room.tryAcquire();
    }

    void giveBack() {
        room.release();
    }

    /**
     * Writes that keys were rotated, by this process itself.
     *
     * @param keys setting that has them
     * @param version to which values were brought
     * @param values that were
     */
    public void rotated(String keys, int version, long values, Instant at) {
        room.acquireUninterruptibly();
        write(new SecurityLine(
                UUID.randomUUID(),
                at.toString(),
                Recorded.Kind.KEYS,
                "",
                "",
                "",
                "",
                "",
                "ROTATE " + keys,
                "version " + version,
                0,
                values + " values",
                ""));
    }

    /** Writes a line whose place is reserved. */
    void write(SecurityLine line) {
        byte[] row = line.bytes();
        waiting.put(line.id(), new CompletableFuture<>());
        append(line.id(), row, suite.digest(row));
    }

    /** Until it is stored: the database may be away for a while. */
    private void append(UUID id, byte[] row, byte[] said) {
        log.append(row, said).whenComplete((proof, failure) -> {
            if (failure != null && !closed) {
                later.execute(() -> append(id, row, said));
                return;
            }
            CompletableFuture<Boolean> done = waiting.remove(id);
            room.release();
            if (done != null) {
                done.complete(failure == null);
            }
        });
    }

    /** Lines that wait, and requests that may become one. */
    int taken() {
        return ROOM - room.availablePermits();
    }

    /** The last batch that this process knows to be stored: whoever cuts the log off behind it is found out. */
    Optional<BatchHead> known() {
        return Optional.ofNullable(last.get());
    }

    static StoredBatches batches(DataSource dataSource) {
        return new StoredBatches(dataSource, DEFINITION);
    }
}
