package org.creditlists.sharing.collection;

import org.creditlists.runtime.hash.LtHash;
import org.jspecify.annotations.Nullable;

/**
 * Digests of parts of a list, each an {@link LtHash} of the values of its records: equal to those of a copy exactly
 * when the parts are equal, whatever the order in which the records came.
 */
public final class RangeDigests {

    /** A part that never had a record has no sum. */
    private final @Nullable LtHash[] sums;

    private final int[] entries;

    RangeDigests(int ranges) {
        sums = new @Nullable LtHash[ranges];
        entries = new int[ranges];
    }

    void add(int range, LtHash.Element record) {
        sum(range).add(record);
        entries[range]++;
    }

    void remove(int range, LtHash.Element record) {
        sum(range).remove(record);
        entries[range]--;
    }

    private LtHash sum(int range) {
        LtHash sum = sums[range];
        if (sum == null) {
            sum = new LtHash();
            sums[range] = sum;
        }
        return sum;
    }

    At at(long offset) {
        @Nullable LtHash[] copies = new @Nullable LtHash[sums.length];
        for (int range = 0; range < sums.length; range++) {
            LtHash sum = sums[range];
            copies[range] = sum == null ? null : sum.copy();
        }
        return new At(offset, copies, entries.clone());
    }

    /** The digests as they were at one published offset. */
    public record At(long offset, @Nullable LtHash[] sums, int[] entries) {

        /**
         * The digest of the ranges whose numbers end with some bits.
         *
         * @param end the value of those bits
         * @param bits how many; 0 for the whole list
         */
        public Digest of(int end, int bits) {
            int mask = (1 << bits) - 1;
            var all = new LtHash();
            long number = 0;
            for (int range = 0; range < sums.length; range++) {
                LtHash sum = sums[range];
                if ((range & mask) == end && sum != null) {
                    all.add(sum);
                    number += entries[range];
                }
            }
            return new Digest(number, all.text());
        }
    }

    /**
     * @param entries records that have no tombstone
     * @param digest {@code lthash16-} and 64 hexadecimal digits
     */
    public record Digest(long entries, String digest) {}
}
