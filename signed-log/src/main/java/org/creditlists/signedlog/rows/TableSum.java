package org.creditlists.signedlog.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.creditlists.signedlog.HashTree;

/**
 * The rows of a table, added up: HMAC-SHA-256 of the digest of each, with a key of this table, modulo 2^64 in each of
 * four lanes (MSet-Add-Hash of Clarke and others, Incremental multiset hash functions, 2003). It is as good as its
 * secrecy: neither the key nor the sum leaves the service in clear. An LtHash could be public, and costs twenty times
 * as much. Not thread-safe.
 */
final class TableSum {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int LANES = HashTree.LENGTH / Long.BYTES;
    private static final String PREFIX = "hmac-sum-";

    private final byte[] key;
    private final Mac mac;
    private final byte[] element = new byte[HashTree.LENGTH];
    private final long[] lanes = new long[LANES];
    private long rows;

    private TableSum(byte[] key) {
        this.key = key;
        try {
            this.mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of no rows, with a key of its own. */
    static TableSum empty() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new TableSum(key);
    }

    /** Of no rows, with the key of this one, so that the two can be compared. */
    TableSum emptyOfSameKey() {
        return new TableSum(key);
    }

    /** @param state as {@link #state()} gives it */
    static TableSum of(long rows, byte[] state) {
        if (state.length != KEY_BYTES + HashTree.LENGTH) {
            throw new IllegalArgumentException("the state of a sum has " + state.length + " bytes");
        }
        var sum = new TableSum(Arrays.copyOf(state, KEY_BYTES));
        ByteBuffer.wrap(state, KEY_BYTES, HashTree.LENGTH).asLongBuffer().get(sum.lanes);
        sum.rows = rows;
        return sum;
    }

    /** Key and lanes: secret. */
    byte[] state() {
        ByteBuffer state = ByteBuffer.allocate(KEY_BYTES + HashTree.LENGTH).put(key);
        for (long lane : lanes) {
            state.putLong(lane);
        }
        return state.array();
    }

    void apply(RowChange change) {
        forEach(change.added(), 1);
        forEach(change.removed(), -1);
    }

    private void forEach(byte[] digests, int times) {
        for (int at = 0; at < digests.length; at += HashTree.LENGTH) {
            add(digests, at, times);
        }
    }

    /** @param digest SHA-256 of a row */
    void add(byte[] digest) {
        add(digest, 0, 1);
    }

    private void add(byte[] digests, int at, int times) {
        try {
            mac.update(digests, at, HashTree.LENGTH);
            mac.doFinal(element, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        ByteBuffer summand = ByteBuffer.wrap(element);
        for (int lane = 0; lane < LANES; lane++) {
            lanes[lane] += times * summand.getLong();
        }
        rows += times;
    }

    long rows() {
        return rows;
    }

    /** What may be read by anybody: {@code hmac-sum-} and 64 hexadecimal digits, another one for each key. */
    String text() {
        mac.update((PREFIX + rows + " ").getBytes(StandardCharsets.US_ASCII));
        for (long lane : lanes) {
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(lane).flip());
        }
        return PREFIX + HexFormat.of().formatHex(mac.doFinal());
    }

    /** Whether a text is one of such a sum. */
    static boolean isText(String text) {
        return text.startsWith(PREFIX);
    }

    boolean isOf(long count, String text) {
        return rows == count && text().equals(text);
    }
}
