package org.creditlists.sharing.collection;

import java.util.Arrays;

/** Slots that have a key in common, linked both ways, the latest first. One writer at a time. */
final class Chains {

    static final int END = LongIndex.NONE;

    private final LongIndex heads = new LongIndex();
    private int[] next = new int[0];
    private int[] previous = new int[0];

    int first(long key) {
        return heads.head(key);
    }

    int next(int slot) {
        return next[slot];
    }

    void link(long key, int slot) {
        if (slot >= next.length) {
            int size = Math.max(slot + 1, next.length * 2);
            next = Arrays.copyOf(next, size);
            previous = Arrays.copyOf(previous, size);
        }
        int head = heads.head(key);
        next[slot] = head;
        previous[slot] = END;
        if (head != END) {
            previous[head] = slot;
        }
        heads.put(key, slot);
    }

    void unlink(long key, int slot) {
        int before = previous[slot];
        int after = next[slot];
        if (before == END) {
            heads.put(key, after);
        } else {
            next[before] = after;
        }
        if (after != END) {
            previous[after] = before;
        }
    }
}
