package org.creditlists.client;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The list as {@code credit.entries} tells it: the latest record of each key, and nothing where that is a tombstone.
 */
final class ListCopy {

    private static final int SUM_BYTES = 2_048;

    private final Map<String, byte[]> records = new TreeMap<>();
    private final short[] lanes = new short[SUM_BYTES / Short.BYTES];

    /**
     * @param value null for a tombstone
     * @return whether it changed anything: pulses, which are tombstones of what never was, do not
     */
    boolean put(String key, byte @Nullable [] value) {
        byte[] before = value == null ? records.remove(key) : records.put(key, value);
        if (before != null) {
            count(before, -1);
        }
        if (value != null) {
            count(value, 1);
        }
        return before != null || value != null;
    }

    void clear() {
        records.clear();
        Arrays.fill(lanes, (short) 0);
    }

    Map<String, byte[]> records() {
        return records;
    }

    int size() {
        return records.size();
    }

    /** As sharing-service counts it at {@code /feed/digest}: equal exactly when the copy is. */
    String digest() {
        ByteBuffer sum = ByteBuffer.allocate(SUM_BYTES);
        sum.asShortBuffer().put(lanes);
        return "lthash16-" + HexFormat.of().formatHex(sha256(sum.array()));
    }

    /**
     * The SHA-256 of each record is stretched to 2,048 bytes: the SHA-256 of it and a counter of 32 bits, for 0 to 63.
     * They are added, or subtracted, as 1,024 big-endian numbers of 16 bits.
     */
    private void count(byte[] value, int sign) {
        byte[] hash = sha256(value);
        for (int block = 0; block < SUM_BYTES / hash.length; block++) {
            byte[] seed = ByteBuffer.allocate(hash.length + Integer.BYTES)
                    .put(hash)
                    .putInt(block)
                    .array();
            ShortBuffer part = ByteBuffer.wrap(sha256(seed)).asShortBuffer();
            for (int i = 0; part.hasRemaining(); i++) {
                lanes[block * hash.length / Short.BYTES + i] += (short) (sign * part.get());
            }
        }
    }

    private static byte[] sha256(byte[] value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
