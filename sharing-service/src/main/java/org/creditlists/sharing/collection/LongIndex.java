package org.creditlists.sharing.collection;

/**
 * From 64-bit keys to the heads of chains, by open addressing. A key whose chain is empty keeps its place until the
 * table grows. One writer at a time; a reader must not look while it writes.
 */
final class LongIndex {

    static final int NONE = -1;

    private static final int SMALLEST = 1 << 10;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[SMALLEST];
    /** One more than the head, so that 0 means that nothing was ever there; 1 for an empty chain. */
    private int[] heads = new int[SMALLEST];

    private int taken;

    int head(long key) {
        int at = place(key);
        return heads[at] == 0 ? NONE : heads[at] - 2;
    }

    /** @param head {@link #NONE} for an empty chain */
    void put(long key, int head) {
        int at = place(key);
        if (heads[at] == 0) {
            if (head == NONE) {
                return;
            }
            if (++taken > keys.length / 2) {
                grow();
                taken++;
                at = place(key);
            }
            keys[at] = key;
        }
        heads[at] = head + 2;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * MIX) >>> 32) & mask;
        while (heads[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        int living = 0;
        for (int head : oldHeads) {
            living += head > 1 ? 1 : 0;
        }
        int size = SMALLEST;
        while (size < living * 3L) {
            size <<= 1;
        }
        keys = new long[size];
        heads = new int[size];
        taken = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] > 1) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                heads[at] = oldHeads[i];
                taken++;
            }
        }
    }
}
