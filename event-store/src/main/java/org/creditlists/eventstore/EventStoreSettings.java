package org.creditlists.eventstore;

import java.time.Duration;

/**
 * Sizes and limits of a store.
 *
 * @param maxGroupEvents events written in one transaction at most, 1 to 100,000; one append is never split
 * @param maxGroupReads requests answered by one statement at most, 1 to 10,000
 * @param readers connections that read, 1 to 64
 * @param lockKey key of the advisory lock under which positions are given; the same for every process that writes to
 *     one database
 * @param maxWaiting appends that may wait, and reads, 1 to 1,000,000: the next one is refused at once
 * @param patience for which a caller waits at most, a millisecond or more
 */
public record EventStoreSettings(
        int maxGroupEvents, int maxGroupReads, int readers, long lockKey, int maxWaiting, Duration patience) {

    public static final EventStoreSettings DEFAULT =
            new EventStoreSettings(4_000, 256, 2, 0x6372656469746c73L, 10_000, Duration.ofSeconds(5));

    public EventStoreSettings {
        requireBetween("maxGroupEvents", maxGroupEvents, 100_000);
        requireBetween("maxGroupReads", maxGroupReads, 10_000);
        requireBetween("readers", readers, 64);
        requireBetween("maxWaiting", maxWaiting, 1_000_000);
        if (patience.toMillis() < 1) {
            throw new IllegalArgumentException("patience is a millisecond or more, not " + patience);
        }
    }

    private static void requireBetween(String name, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(name + " is between 1 and " + max + ", not " + value);
        }
    }
}
