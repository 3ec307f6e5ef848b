package org.creditlists.sharing.collection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Digests of parts of a list: of each record's value the first 16 bytes of the SHA-256, all XORed. Equal to those of a
 * copy exactly when the parts are equal, whatever the order in which the records came.
 */
public final class RangeDigests {

    private final long[] high;
    private final long[] low;
    private final int[] entries;

    RangeDigests(int ranges) {
        high = new long[ranges];
        low = new long[ranges];
        entries = new int[ranges];
    }

    /** Puts a record in, or takes it out: XOR is its own inverse. */
    void toggle(int range, byte[] record, int more) {
        Hash hash = Hash.of(record);
        high[range] ^= hash.high();
        low[range] ^= hash.low();
        entries[range] += more;
    }

    At at(long offset) {
        return new At(offset, high.clone(), low.clone(), entries.clone());
    }

    /** The digests as they were at one published offset. */
    public record At(long offset, long[] high, long[] low, int[] entries) {

        /**
         * The digest of the ranges whose numbers end with some bits.
         *
         * @param end the value of those bits
         * @param bits how many; 0 for the whole list
         */
        public Digest of(int end, int bits) {
            int mask = (1 << bits) - 1;
            Hash sum = new Hash(0, 0);
            long number = 0;
            for (int range = 0; range < high.length; range++) {
                if ((range & mask) == end) {
                    sum = sum.with(new Hash(high[range], low[range]));
                    number += entries[range];
                }
            }
            return new Digest(number, sum.text());
        }
    }

    /**
     * @param entries records that have no tombstone
     * @param digest 32 hexadecimal digits
     */
    public record Digest(long entries, String digest) {}

    /** The first 16 bytes of a SHA-256, or some of them XORed. */
    public record Hash(long high, long low) {

        private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hash::sha256);

        public static Hash of(byte[] value) {
            byte[] digest = SHA_256.get().digest(value);
            return new Hash(number(digest, 0), number(digest, Long.BYTES));
        }

        public Hash with(Hash other) {
            return new Hash(high ^ other.high, low ^ other.low);
        }

        public String text() {
            return "%016x%016x".formatted(high, low);
        }

        private static long number(byte[] bytes, int from) {
            long number = 0;
            for (int i = from; i < from + Long.BYTES; i++) {
                number = number << Byte.SIZE | bytes[i] & 0xff;
            }
            return number;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
