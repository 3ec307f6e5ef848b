package org.creditlists.runtime.hash;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A digest of a set that does not depend on the order and that nobody can make equal for another set: LtHash with 1,024
 * lanes of 16 bits (Lewi, Kim, Maykov, Weis: Securing update propagation with homomorphic hashing, 2019), whose authors
 * give more than 200 bits of security for these parameters. Each element is stretched to 2,048 bytes, the first of the
 * key stream of ChaCha20 (RFC 8439, nonce and counter 0) under its SHA-256; the lanes, little-endian, are added modulo
 * 2^16. An element goes in and out by one addition. Not thread-safe.
 */
public final class LtHash {

    /** Bytes of the sum. */
    public static final int BYTES = 2_048;

    /** What a digest looks like as a text. */
    public static final Pattern TEXT = Pattern.compile("lthash16-[0-9a-f]{64}");

    private static final String PREFIX = "lthash16-";
    private static final int LANES = BYTES / Short.BYTES;
    private static final ThreadLocal<Stretch> STRETCH = ThreadLocal.withInitial(Stretch::new);

    private final short[] lanes = new short[LANES];

    /** @param state as {@link #state()} gives it */
    public static LtHash of(byte[] state) {
        if (state.length != BYTES) {
            throw new IllegalArgumentException("a sum has " + BYTES + " bytes, not " + state.length);
        }
        var sum = new LtHash();
        little(state).asShortBuffer().get(sum.lanes);
        return sum;
    }

    /** An element by its SHA-256, of 32 bytes. */
    public record Element(byte[] sha256) {

        public static Element of(byte[] value) {
            return new Element(STRETCH.get().sha256.digest(value));
        }

        /** 64 hexadecimal digits. */
        public String text() {
            return HexFormat.of().formatHex(sha256);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Element one && Arrays.equals(sha256, one.sha256);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(sha256);
        }

        @Override
        public String toString() {
            return text();
        }
    }

    public void add(Element element) {
        STRETCH.get().of(element, lanes, 1);
    }

    public void remove(Element element) {
        STRETCH.get().of(element, lanes, -1);
    }

    /** Puts in everything that another sum has. */
    public void add(LtHash other) {
        for (int i = 0; i < LANES; i++) {
            lanes[i] += other.lanes[i];
        }
    }

    public LtHash copy() {
        var copy = new LtHash();
        System.arraycopy(lanes, 0, copy.lanes, 0, LANES);
        return copy;
    }

    /** The lanes, little-endian: {@value #BYTES} bytes. */
    public byte[] state() {
        byte[] state = new byte[BYTES];
        little(state).asShortBuffer().put(lanes);
        return state;
    }

    /** SHA-256 of the state. */
    public byte[] digest() {
        return STRETCH.get().sha256.digest(state());
    }

    /** The digest as {@link #TEXT}. */
    public String text() {
        return textOf(digest());
    }

    /** @param digest as {@link #digest()} gives it */
    public static String textOf(byte[] digest) {
        return PREFIX + HexFormat.of().formatHex(digest);
    }

    /** @param text as {@link #TEXT} */
    public static byte[] digestOf(String text) {
        return HexFormat.of().parseHex(text, PREFIX.length(), text.length());
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What one thread needs to stretch elements. */
    private static final class Stretch {

        private static final int NONCE_BYTES = 12;
        private static final String CIPHER = "ChaCha20";

        private final byte[] zeros = new byte[BYTES];
        private final byte[] stream = new byte[BYTES];
        private final short[] added = new short[LANES];
        private final ChaCha20ParameterSpec start = new ChaCha20ParameterSpec(new byte[NONCE_BYTES], 0);
        private final MessageDigest sha256;
        private final Cipher cipher;

        Stretch() {
            try {
                this.sha256 = MessageDigest.getInstance("SHA-256");
                this.cipher = Cipher.getInstance(CIPHER);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        void of(Element element, short[] lanes, int sign) {
            try {
                // Decrypting: encryption refuses the same key twice, and an element goes in and out.
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(element.sha256(), CIPHER), start);
                cipher.doFinal(zeros, 0, BYTES, stream, 0);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            little(stream).asShortBuffer().get(added);
            for (int i = 0; i < LANES; i++) {
                lanes[i] += (short) (sign * added[i]);
            }
        }
    }
}
