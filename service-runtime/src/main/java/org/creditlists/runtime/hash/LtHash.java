package org.creditlists.runtime.hash;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A digest of a set that does not depend on the order and that nobody can make equal for another set: LtHash with 1,024
 * lanes of 16 bits (Lewi, Kim, Maykov, Weis: Securing update propagation with homomorphic hashing, 2019), whose authors
 * give more than 200 bits of security for these parameters. Each element is stretched to 2,048 bytes by MGF1 with
 * SHA-256
 * (RFC 8017, B.2.1) over its SHA-256, so that a copy needs that hash and nothing else; the lanes, big-endian, are added
 * modulo 2^16. An element goes in and out by one addition. Not thread-safe.
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
        ByteBuffer.wrap(state).asShortBuffer().get(sum.lanes);
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

    /** The lanes, big-endian: {@value #BYTES} bytes. */
    public byte[] state() {
        byte[] state = new byte[BYTES];
        ByteBuffer.wrap(state).asShortBuffer().put(lanes);
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

    /** What one thread needs to stretch elements. */
    private static final class Stretch {

        private static final int HASH_BYTES = 32;

        private final byte[] seed = new byte[HASH_BYTES + Integer.BYTES];
        private final byte[] stretched = new byte[BYTES];
        private final short[] added = new short[LANES];
        private final MessageDigest sha256;

        Stretch() {
            try {
                this.sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void of(Element element, short[] lanes, int sign) {
            System.arraycopy(element.sha256(), 0, seed, 0, HASH_BYTES);
            try {
                for (int block = 0; block < BYTES / HASH_BYTES; block++) {
                    // The counter has 32 bits; there are 64 blocks.
                    seed[seed.length - 1] = (byte) block;
                    sha256.update(seed);
                    sha256.digest(stretched, block * HASH_BYTES, HASH_BYTES);
                }
            } catch (DigestException e) {
                throw new IllegalStateException(e);
            }
            ByteBuffer.wrap(stretched).asShortBuffer().get(added);
            for (int i = 0; i < LANES; i++) {
                lanes[i] += (short) (sign * added[i]);
            }
        }
    }
}
