package org.creditlists.runtime.topics;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** How an intake is, for those who ask from other threads. */
final class IntakeState {

    private static final Duration CONTACT_HOLDS = Duration.ofSeconds(15);
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(60);
    private static final long NEVER = -1;

    private final LongSupplier nanos;
    private final long startedAt;
    private volatile long contactAt = NEVER;
    private volatile long batchSince = NEVER;
    private final AtomicInteger retries = new AtomicInteger();
    private volatile boolean reached;
    private volatile Map<String, Long> lag = Map.of();

    /** @param nanos a clock that only goes on, as {@link System#nanoTime} */
    IntakeState(LongSupplier nanos) {
        this.nanos = nanos;
        this.startedAt = nanos.getAsLong();
    }

    /**
     * The brokers have answered.
     *
     * @param behind records that are still to be taken, by topic
     * @param startReached everything is taken that was there when this intake began
     */
    void looked(Map<String, Long> behind, boolean startReached) {
        lag = behind;
        reached |= startReached;
        contactAt = now();
    }

    void begins() {
        batchSince = now();
    }

    void fails() {
        retries.incrementAndGet();
    }

    /** A record was taken or parked: what comes next begins anew. */
    void goesOn() {
        retries.set(0);
        batchSince = now();
    }

    void ends() {
        retries.set(0);
        batchSince = NEVER;
    }

    /** Failures since a record was last taken or parked. */
    int retries() {
        return retries.get();
    }

    Map<String, Long> lag() {
        return lag;
    }

    boolean isReached() {
        return reached;
    }

    /** Since the brokers answered last, or since the start when they never did. */
    Duration sinceContact() {
        return Duration.ofNanos(now() - Math.max(0, contactAt));
    }

    /** Whether it follows: not at one and the same batch for a minute, or asked the brokers in time. */
    boolean isFollowing() {
        long since = batchSince;
        return since == NEVER
                ? contactAt != NEVER && sinceContact().compareTo(CONTACT_HOLDS) < 0
                : Duration.ofNanos(now() - since).compareTo(LONGEST_BATCH) < 0;
    }

    private long now() {
        return nanos.getAsLong() - startedAt;
    }
}
