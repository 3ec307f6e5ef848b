package org.creditlists.signedlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.creditlists.runtime.crypto.CryptoSuite;

/**
 * A tree of hashes, of SHA-256 or SM3: a leaf is the hash of 0 and its content, a node that of 1 and the two below; the
 * last one of an odd number goes up as it is. The shape is that of RFC 9162. One signature on the root covers every
 * leaf, and a leaf is proved by the hashes beside its way up.
 */
public final class HashTree {

    /** Bytes of a hash. */
    public static final int LENGTH = CryptoSuite.DIGEST_BYTES;

    private static final byte LEFT = 'L';
    private static final byte RIGHT = 'R';

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<List<byte[]>> levels = new ArrayList<>();

    /** @param leaves hashes, as {@link #leaf} makes them with the same suite; at least one */
    public HashTree(CryptoSuite suite, List<byte[]> leaves) {
        levels.add(leaves);
        while (levels.getLast().size() > 1) {
            List<byte[]> below = levels.getLast();
            List<byte[]> level = new ArrayList<>((below.size() + 1) / 2);
            for (int i = 0; i + 1 < below.size(); i += 2) {
                level.add(suite.digest(NODE, below.get(i), below.get(i + 1)));
            }
            if (below.size() % 2 == 1) {
                level.add(below.getLast());
            }
            levels.add(level);
        }
    }

    public byte[] root() {
        return levels.getLast().getFirst();
    }

    /** For each step up 33 bytes: on which side the other hash stands, L or R, and that hash. */
    public byte[] path(int leaf) {
        ByteBuffer path = ByteBuffer.allocate((levels.size() - 1) * (1 + LENGTH));
        int at = leaf;
        for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
            int other = at ^ 1;
            if (other < level.size()) {
                path.put(other < at ? LEFT : RIGHT).put(level.get(other));
            }
            at /= 2;
        }
        return Arrays.copyOf(path.array(), path.position());
    }

    /** @param parts of the content, each a digest */
    public static byte[] leaf(CryptoSuite suite, byte[]... parts) {
        byte[][] all = new byte[parts.length + 1][];
        all[0] = LEAF;
        System.arraycopy(parts, 0, all, 1, parts.length);
        return suite.digest(all);
    }
}
