package org.creditlists.sharing.collection;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Byte strings outside the heap: millions of records cost the garbage collector nothing. A freed block is used again by
 * one of its size. One writer at a time; a reader must not look while it writes.
 */
final class Blocks {

    /** 4 MiB: a block never crosses the end of a chunk. */
    private static final int CHUNK_BITS = 22;

    private static final int CHUNK = 1 << CHUNK_BITS;
    /** Blocks are multiples of this many bytes. */
    private static final int STEP = 32;

    private static final int LARGEST = 64 * 1024;
    private static final long NONE = -1;
    private static final int LENGTH = Integer.BYTES;

    private final Arena arena = Arena.ofShared();
    private volatile List<MemorySegment> chunks = List.of();
    private int used = CHUNK;
    private final long[] free = new long[LARGEST / STEP + 1];

    Blocks() {
        java.util.Arrays.fill(free, NONE);
    }

    /**
     * @return its address
     * @throws IllegalArgumentException for more than 65,532 bytes
     */
    long add(byte[] content) {
        long address = allocate(classOf(content.length));
        MemorySegment chunk = chunk(address);
        long at = offset(address);
        chunk.set(ValueLayout.JAVA_INT_UNALIGNED, at, content.length);
        MemorySegment.copy(content, 0, chunk, ValueLayout.JAVA_BYTE, at + LENGTH, content.length);
        return address;
    }

    byte[] get(long address) {
        MemorySegment chunk = chunk(address);
        long at = offset(address);
        int length = chunk.get(ValueLayout.JAVA_INT_UNALIGNED, at);
        if (length < 0 || length > LARGEST) {
            // What a reader meets that looks while something is written may be anything; it looks again.
            throw new IllegalStateException("no block begins here");
        }
        byte[] content = new byte[length];
        MemorySegment.copy(chunk, ValueLayout.JAVA_BYTE, at + LENGTH, content, 0, content.length);
        return content;
    }

    void remove(long address) {
        MemorySegment chunk = chunk(address);
        int size = classOf(chunk.get(ValueLayout.JAVA_INT_UNALIGNED, offset(address)));
        chunk.set(ValueLayout.JAVA_LONG_UNALIGNED, offset(address), free[size]);
        free[size] = address;
    }

    /** Bytes taken from the system. */
    long bytes() {
        return (long) chunks.size() * CHUNK;
    }

    private long allocate(int size) {
        long address = free[size];
        if (address != NONE) {
            free[size] = chunk(address).get(ValueLayout.JAVA_LONG_UNALIGNED, offset(address));
            return address;
        }
        int bytes = size * STEP;
        if (used + bytes > CHUNK) {
            List<MemorySegment> more = new ArrayList<>(chunks);
            more.add(arena.allocate(CHUNK));
            chunks = List.copyOf(more);
            used = 0;
        }
        long fresh = ((long) (chunks.size() - 1) << CHUNK_BITS) + used;
        used += bytes;
        return fresh;
    }

    private static int classOf(int length) {
        int size = (length + LENGTH + STEP - 1) / STEP;
        if (size * STEP > LARGEST) {
            throw new IllegalArgumentException("a record of " + length + " bytes");
        }
        return size;
    }

    private MemorySegment chunk(long address) {
        return chunks.get((int) (address >>> CHUNK_BITS));
    }

    private static long offset(long address) {
        return address & (CHUNK - 1);
    }
}
