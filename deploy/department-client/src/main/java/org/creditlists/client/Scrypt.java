package org.creditlists.client;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** scrypt (RFC 7914) with what every Java has; it needs 128 · n · r bytes. */
final class Scrypt {

    private static final int WORDS = 16;
    private static final int UNIT = 2 * WORDS;
    private static final int DOUBLE_ROUNDS = 4;

    private final int n;
    private final int r;
    private final int p;

    /**
     * @param n cost, a power of two
     * @param r block size
     * @param p parallelism
     */
    Scrypt(int n, int r, int p) {
        if (n < 2 || Integer.bitCount(n) != 1 || r < 1 || p < 1) {
            throw new IllegalArgumentException("no parameters of scrypt");
        }
        this.n = n;
        this.r = r;
        this.p = p;
    }

    byte[] hash(byte[] password, byte[] salt, int bytes) {
        int words = UNIT * r;
        byte[] blocks = pbkdf2(password, salt, p * words * Integer.BYTES);
        for (int i = 0; i < p; i++) {
            ByteBuffer part = ByteBuffer.wrap(blocks, i * words * Integer.BYTES, words * Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN);
            int[] block = new int[words];
            part.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(block);
            part.asIntBuffer().put(mix(block));
        }
        return pbkdf2(password, blocks, bytes);
    }

    /** scryptROMix. */
    private int[] mix(int[] block) {
        int words = block.length;
        int[] all = new int[n * words];
        int[] now = block;
        for (int i = 0; i < n; i++) {
            System.arraycopy(now, 0, all, i * words, words);
            now = blockMix(now);
        }
        for (int i = 0; i < n; i++) {
            int from = (now[words - WORDS] & n - 1) * words;
            for (int k = 0; k < words; k++) {
                now[k] ^= all[from + k];
            }
            now = blockMix(now);
        }
        return now;
    }

    /** scryptBlockMix: blocks of even numbers first, then those of odd ones. */
    private int[] blockMix(int[] block) {
        int[] mixed = new int[block.length];
        int[] x = new int[WORDS];
        System.arraycopy(block, block.length - WORDS, x, 0, WORDS);
        for (int i = 0; i < 2 * r; i++) {
            for (int k = 0; k < WORDS; k++) {
                x[k] ^= block[i * WORDS + k];
            }
            salsa(x);
            System.arraycopy(x, 0, mixed, (i / 2 + i % 2 * r) * WORDS, WORDS);
        }
        return mixed;
    }

    /** Salsa20/8. */
    private static void salsa(int[] block) {
        int[] x = block.clone();
        for (int i = 0; i < DOUBLE_ROUNDS; i++) {
            quarter(x, 0, 4, 8, 12);
            quarter(x, 5, 9, 13, 1);
            quarter(x, 10, 14, 2, 6);
            quarter(x, 15, 3, 7, 11);
            quarter(x, 0, 1, 2, 3);
            quarter(x, 5, 6, 7, 4);
            quarter(x, 10, 11, 8, 9);
            quarter(x, 15, 12, 13, 14);
        }
        for (int k = 0; k < WORDS; k++) {
            block[k] += x[k];
        }
    }

    private static void quarter(int[] x, int a, int b, int c, int d) {
        x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
        x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
        x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
        x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
    }

    /** PBKDF2 with HMAC-SHA-256 (RFC 8018) and one round. */
    private static byte[] pbkdf2(byte[] password, byte[] salt, int bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password, "HmacSHA256"));
            ByteBuffer hash = ByteBuffer.allocate(Math.ceilDiv(bytes, mac.getMacLength()) * mac.getMacLength());
            for (int i = 1; hash.hasRemaining(); i++) {
                mac.update(salt);
                hash.put(
                        mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(i).array()));
            }
            return Arrays.copyOf(hash.array(), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
