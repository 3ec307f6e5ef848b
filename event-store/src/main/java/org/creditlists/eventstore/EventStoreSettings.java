package org.creditlists.eventstore;

/**
 * @param maxGroupEvents events written in one transaction at most, 1 to 100,000; one append is never split
 * @param maxGroupReads requests answered by one statement at most, 1 to 10,000
 * @param readers connections that read, 1 to 64
 * @param lockKey key of the advisory lock under which positions are given; the same for every process that writes to
 *     one database
 */
public record EventStoreSettings(int maxGroupEvents, int maxGroupReads, int readers, long lockKey) {

    public static final EventStoreSettings DEFAULT = new EventStoreSettings(4_000, 256, 2, 0x6372656469746c73L);

    public EventStoreSettings {
        requireBetween("maxGroupEvents", maxGroupEvents, 100_000);
        requireBetween("maxGroupReads", maxGroupReads, 10_000);
        requireBetween("readers", readers, 64);
    }

    private static void requireBetween(String name, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(name + " is between 1 and " + max + ", not " + value);
        }
    }
}
