package org.creditlists.eventstore;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Random ids that grow with time (UUID version 7, RFC 9562), so that an index on them is written at its end: the
 * millionth row costs what the first did. They tell when they were made; whatever must not say that keeps version 4.
 */
public final class OrderedIds {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    private static final long VERSION = 0x7000;
    /** Milliseconds and a counter within one, so that ids made in one process grow strictly. */
    private static final AtomicLong LAST = new AtomicLong();

    private OrderedIds() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = stamp >>> COUNTER_BITS << 16 | VERSION | stamp & COUNTER;
        return new UUID(high, UUID.randomUUID().getLeastSignificantBits());
    }
}
