package org.creditlists.runtime.decision;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.creditlists.eventstore.StoreBusyException;

/**
 * Lets so many work at once; the others wait, and are refused in time. Without it each of a thousand callers does a
 * part, waits for what the others hold, gives up, and comes again: much work, and nothing done.
 */
final class Turns {

    private final Semaphore free;
    private final Duration longestWait;

    /** @param longestWait after which whoever waits is refused */
    Turns(int atOnce, Duration longestWait) {
        this.free = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /** @throws StoreBusyException when there was no turn in time; then nothing was done */
    <T> T take(Supplier<T> work) {
        if (!isHad()) {
            throw new StoreBusyException("too many act at once");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean isHad() {
        try {
            return free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
