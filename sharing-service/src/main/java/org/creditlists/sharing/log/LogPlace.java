package org.creditlists.sharing.log;

import java.util.Comparator;

/** Where a row stands in the log: the number of its batch, and where its bytes begin in the content of that. */
public record LogPlace(long batch, int start) implements Comparable<LogPlace> {

    /** Behind every row. */
    static final LogPlace END = new LogPlace(Long.MAX_VALUE, Integer.MAX_VALUE);

    private static final Comparator<LogPlace> ORDER =
            Comparator.comparingLong(LogPlace::batch).thenComparingInt(LogPlace::start);

    @Override
    public int compareTo(LogPlace other) {
        return ORDER.compare(this, other);
    }
}
