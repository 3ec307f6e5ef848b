package org.creditlists.client;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The list as {@code credit.entries} tells it: the latest record of each key, and nothing where that is a tombstone.
 */
final class ListCopy {

    private static final int SUM_BYTES = 2_048;
    private static final int NONCE_BYTES = 12;
    private static final String CIPHER = "ChaCha20";

    private final Map<String, byte[]> records = new TreeMap<>();
    private final short[] lanes = new short[SUM_BYTES / Short.BYTES];

    /** @param value null for a tombstone */
    void put(String key, byte @Nullable [] value) {
        byte[] before = value == null ? records.remove(key) : records.put(key, value);
        if (before != null) {
            count(before, -1);
        }
        if (value != null) {
            count(value, 1);
        }
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
        ByteBuffer sum = ByteBuffer.allocate(SUM_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        sum.asShortBuffer().put(lanes);
        return "lthash16-" + HexFormat.of().formatHex(sha256(sum.array()));
    }

    /**
     * Of each record the SHA-256 is the key of ChaCha20 (nonce and counter 0); the first 2,048 bytes of its key stream
     * are added, or subtracted, as 1,024 little-endian numbers of 16 bits.
     */
    private void count(byte[] value, int sign) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            // Decrypting: encryption refuses the same key twice, and a record goes in and out.
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(sha256(value), CIPHER),
                    new ChaCha20ParameterSpec(new byte[NONCE_BYTES], 0));
            ShortBuffer stream = ByteBuffer.wrap(cipher.doFinal(new byte[SUM_BYTES]))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            for (int i = 0; i < lanes.length; i++) {
                lanes[i] += (short) (sign * stream.get(i));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
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
