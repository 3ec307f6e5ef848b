package org.creditlists.designation.push;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Decides batches of one push, two at once: while one is written, the next is decided. They are written in order, and
 * batches in which the same subject stands are decided one after another. Not thread-safe.
 */
final class BatchPipeline implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().name("push-deciding-", 0).factory());
    private Future<?> last = CompletableFuture.completedFuture(true);
    private Set<String> lastCodes = Set.of();

    /** Decides one batch. */
    @FunctionalInterface
    interface Decision {

        /** @param before returns when the batch before is durable; to be run before anything is written */
        void decide(Runnable before) throws Exception;
    }

    /**
     * Returns when the batch before is durable.
     *
     * @param codes of the subjects of the batch
     * @throws RuntimeException what kept a batch before from being decided
     */
    void submit(Set<String> codes, Decision decision) {
        Future<?> before = last;
        if (!Collections.disjoint(lastCodes, codes)) {
            result(before);
        }
        last = threads.submit(() -> {
            decision.decide(() -> behind(before));
            return true;
        });
        lastCodes = codes;
        result(before);
    }

    /**
     * Returns when every batch is durable.
     *
     * @throws RuntimeException what kept one from being decided
     */
    void finish() {
        result(last);
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        threads.close();
    }

    /** Why it failed is told by that batch itself. */
    private static void behind(Future<?> batch) {
        try {
            result(batch);
        } catch (RuntimeException e) {
            throw new IllegalStateException("the batch before is not decided", e);
        }
    }

    private static void result(Future<?> batch) {
        try {
            batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }
}
