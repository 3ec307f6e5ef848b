package org.creditlists.web.identity;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids that are nobody's secret, of which every request needs one. A generator for secrets is locked by all threads and
 * costs more than the rest of what is done with the id; what makes one process differ from another is drawn once.
 */
public final class RandomIds {

    private static final UUID BASE = UUID.randomUUID();
    private static final long NO_VERSION = ~0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long NO_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT_OF_RFC_9562 = 0x8000_0000_0000_0000L;

    private RandomIds() {}

    /** An id of version 4 (RFC 9562, section 5.4). */
    public static UUID uuid() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = BASE.getMostSignificantBits() ^ random.nextLong();
        long low = BASE.getLeastSignificantBits() ^ random.nextLong();
        return new UUID(high & NO_VERSION | VERSION_4, low & NO_VARIANT | VARIANT_OF_RFC_9562);
    }

    /** 64 bits that are not all zero. */
    public static long bits() {
        long bits = BASE.getLeastSignificantBits() ^ ThreadLocalRandom.current().nextLong();
        return bits == 0 ? 1 : bits;
    }
}
