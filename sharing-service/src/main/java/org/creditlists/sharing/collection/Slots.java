package org.creditlists.sharing.collection;

import java.util.Arrays;
import java.util.UUID;

/**
 * The columns of the collection: a slot holds what finding one entry needs. Arrays of numbers take a fraction of the
 * memory of objects, and a slot that is freed is used again. One writer at a time.
 */
final class Slots {

    private static final int GROWTH = 1 << 16;
    private static final int FREE = -1;

    private long[] address = new long[0];
    private long[] idHigh = new long[0];
    private long[] idLow = new long[0];
    private long[] codeKey = new long[0];
    private long[] stemKey = new long[0];
    private int[] until = new int[0];
    private int[] tags = new int[0];
    private int[] field = new int[0];
    private int[] authority = new int[0];
    private int[] duty = new int[0];
    private int[] freeSlots = new int[0];
    private int free;
    private int used;

    /**
     * @param content where the content of the entry is
     * @return its slot
     */
    int add(Prepared change, long content) {
        int slot = free > 0 ? freeSlots[--free] : used++;
        ensure(slot);
        address[slot] = content;
        idHigh[slot] = change.entry().getMostSignificantBits();
        idLow[slot] = change.entry().getLeastSignificantBits();
        codeKey[slot] = change.codeKey();
        stemKey[slot] = change.stemKey();
        until[slot] = change.until();
        tags[slot] = Tags.of(change);
        field[slot] = change.field();
        authority[slot] = change.authority();
        duty[slot] = change.duty();
        return slot;
    }

    void remove(int slot) {
        address[slot] = FREE;
        if (free == freeSlots.length) {
            freeSlots = Arrays.copyOf(freeSlots, free + Math.max(GROWTH, free / 2));
        }
        freeSlots[free++] = slot;
    }

    /** All slots that were ever used are below it. */
    int end() {
        return used;
    }

    int count() {
        return used - free;
    }

    boolean isUsed(int slot) {
        return address[slot] != FREE;
    }

    boolean isInForce(int slot, long day) {
        return until[slot] >= day;
    }

    boolean isOf(int slot, UUID entry) {
        return idHigh[slot] == entry.getMostSignificantBits() && idLow[slot] == entry.getLeastSignificantBits();
    }

    UUID entry(int slot) {
        return new UUID(idHigh[slot], idLow[slot]);
    }

    /** By which an entry is found by its id. */
    long idKey(int slot) {
        return idHigh[slot] ^ idLow[slot];
    }

    /** By the last bits of the id. */
    int range(int slot) {
        return (int) idLow[slot] & EntryCollection.RANGES - 1;
    }

    long address(int slot) {
        return address[slot];
    }

    void setAddress(int slot, long content) {
        address[slot] = content;
    }

    long codeKey(int slot) {
        return codeKey[slot];
    }

    long stemKey(int slot) {
        return stemKey[slot];
    }

    int tags(int slot) {
        return tags[slot];
    }

    int field(int slot) {
        return field[slot];
    }

    int authority(int slot) {
        return authority[slot];
    }

    int duty(int slot) {
        return duty[slot];
    }

    void setDuty(int slot, int number) {
        duty[slot] = number;
    }

    private void ensure(int slot) {
        if (slot < address.length) {
            return;
        }
        int size = slot + Math.max(GROWTH, slot / 2);
        address = Arrays.copyOf(address, size);
        idHigh = Arrays.copyOf(idHigh, size);
        idLow = Arrays.copyOf(idLow, size);
        codeKey = Arrays.copyOf(codeKey, size);
        stemKey = Arrays.copyOf(stemKey, size);
        until = Arrays.copyOf(until, size);
        tags = Arrays.copyOf(tags, size);
        field = Arrays.copyOf(field, size);
        authority = Arrays.copyOf(authority, size);
        duty = Arrays.copyOf(duty, size);
    }
}
