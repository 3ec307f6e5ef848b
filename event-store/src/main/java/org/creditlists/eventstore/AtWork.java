package org.creditlists.eventstore;

import java.time.Duration;

/** Tells for how long a thread has been at one piece of work: one that waits for a database that is gone stands out. */
public final class AtWork {

    private static final long IDLE = Long.MIN_VALUE;

    private volatile long since = IDLE;

    /** The thread begins a piece of work. */
    public void begin() {
        long now = System.nanoTime();
        since = now == IDLE ? now + 1 : now;
    }

    /** It has ended it. */
    public void end() {
        since = IDLE;
    }

    /** Zero while the thread waits for work. */
    public Duration longest() {
        long begun = since;
        return begun == IDLE ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
    }
}
