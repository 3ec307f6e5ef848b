package org.creditlists.bench;

import java.util.Arrays;

/** Sorted measurements. */
record Percentiles(long[] sorted) {

    static Percentiles of(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /** @param share 0 to 1 */
    double at(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
    }
}
