package org.creditlists.client;

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

    private static final int DIGEST_BYTES = 16;

    private final Map<String, byte[]> records = new TreeMap<>();
    private final byte[] digest = new byte[DIGEST_BYTES];

    /** @param value null for a tombstone */
    void put(String key, byte @Nullable [] value) {
        byte[] before = value == null ? records.remove(key) : records.put(key, value);
        if (before != null) {
            toggle(before);
        }
        if (value != null) {
            toggle(value);
        }
    }

    void clear() {
        records.clear();
        Arrays.fill(digest, (byte) 0);
    }

    Map<String, byte[]> records() {
        return records;
    }

    int size() {
        return records.size();
    }

    /** As sharing-service counts it at {@code /feed/digest}: equal exactly when the copy is. */
    String digest() {
        return HexFormat.of().formatHex(digest);
    }

    /** The first 16 bytes of each record's SHA-256, all of them XORed: a record goes in and out by the same step. */
    private void toggle(byte[] value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value);
            for (int i = 0; i < DIGEST_BYTES; i++) {
                digest[i] ^= hash[i];
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
