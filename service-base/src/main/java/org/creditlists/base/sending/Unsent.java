package org.creditlists.base.sending;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Published events that were not seen on their topic yet. Positions of events have no gaps, but those that stay private
 * are on no topic: which ones are awaited, the table says. A bit for each position since the last one up to which all
 * were there, so that ten million take 1.2 megabytes. For one thread.
 */
final class Unsent {

    /** Records that may have come of events that the table was not yet asked for; those beyond are not believed. */
    static final int MOST_AHEAD = 20_000;

    private long base;
    private long known;
    private BitSet awaited = new BitSet();
    private final Set<Long> ahead = new HashSet<>();

    /** @param wholeTo position up to which nothing is missing, at least 0 */
    Unsent(long wholeTo) {
        base = wholeTo;
        known = wholeTo;
    }

    /** The position up to which the table was asked. */
    long known() {
        return known;
    }

    /** Whether the table should be asked before more is seen. */
    boolean asks() {
        return ahead.size() >= MOST_AHEAD / 2;
    }

    /**
     * What the table has behind {@link #known()}.
     *
     * @param positions of published events, in order
     * @param to the last position of all that was asked for
     */
    void published(List<Long> positions, long to) {
        if (awaited.isEmpty()) {
            // Nothing is missing: what is behind needs no bits.
            base = known;
            awaited = new BitSet();
        }
        known = Math.max(known, to);
        await(positions);
        ahead.forEach(position -> {
            if (position <= known) {
                awaited.clear(bit(position));
            }
        });
        ahead.removeIf(position -> position <= known || position > known + MOST_AHEAD);
    }

    /**
     * Awaits events again, of a topic that was made anew.
     *
     * @param positions at most {@link #known()}
     */
    void await(List<Long> positions) {
        if (!positions.isEmpty() && positions.getFirst() <= base) {
            startFrom(positions.getFirst() - 1);
        }
        positions.forEach(position -> awaited.set(bit(position)));
    }

    private void startFrom(long earlier) {
        var all = new BitSet();
        awaited.stream().forEach(one -> all.set((int) (one + base - earlier)));
        base = earlier;
        awaited = all;
    }

    /** A record was there. */
    void seen(long position) {
        if (position > known) {
            if (ahead.size() < MOST_AHEAD) {
                ahead.add(position);
            }
        } else if (position > base) {
            awaited.clear(bit(position));
        }
    }

    /** The position up to which nothing is missing, at most {@link #known()}. */
    long wholeTo() {
        int first = awaited.nextSetBit(0);
        return first < 0 ? known : base + first;
    }

    /** The highest position that may have been seen. */
    long highest() {
        return ahead.stream().mapToLong(Long::longValue).reduce(known, Math::max);
    }

    /** How many of those up to a position are missing. */
    long missing(long to) {
        return to <= base ? 0 : awaited.get(0, bit(Math.min(to, known)) + 1).cardinality();
    }

    /** The first one that is missing; 0 when none is. */
    long first() {
        int first = awaited.nextSetBit(0);
        return first < 0 ? 0 : base + first + 1;
    }

    /** The last one up to a position that is missing; 0 when none is. */
    long last(long to) {
        int last = to <= base ? -1 : awaited.previousSetBit(bit(Math.min(to, known)));
        return last < 0 ? 0 : base + last + 1;
    }

    private int bit(long position) {
        return Math.toIntExact(position - base - 1);
    }
}
