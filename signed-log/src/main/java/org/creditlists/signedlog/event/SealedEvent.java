package org.creditlists.signedlog.event;

import java.nio.ByteBuffer;
import org.creditlists.signedlog.SignedBatch;

/**
 * What a block says about one event. Its row in the log is the position and the origin, nine bytes; what is said with
 * it is the digest.
 *
 * @param digest of the row of the event table, but for the position
 */
record SealedEvent(long position, Origin origin, byte[] digest) {

    private static final int LENGTH = Long.BYTES + 1;

    /** How an event came into the log. */
    enum Origin {
        /** Sealed by the append that wrote it. */
        APPENDED,
        /** Older than the log: sealed as it was found when the log began. */
        ADOPTED
    }

    byte[] row() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(position)
                .put((byte) (origin == Origin.ADOPTED ? 1 : 0))
                .array();
    }

    static SealedEvent of(SignedBatch.Entry entry) {
        ByteBuffer row = ByteBuffer.wrap(entry.bytes());
        long position = row.getLong();
        Origin origin = row.get() == 0 ? Origin.APPENDED : Origin.ADOPTED;
        return new SealedEvent(position, origin, entry.said());
    }
}
