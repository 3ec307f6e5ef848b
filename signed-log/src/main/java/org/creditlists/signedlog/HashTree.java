package org.creditlists.signedlog;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree of SHA-256 hashes: a leaf is the hash of 0 and its content, a node that of 1 and the two below; the last one
 * of an odd number goes up as it is. The shape is that of RFC 9162. One signature on the root covers every leaf, and a
 * leaf is proved by the hashes beside its way up.
 */
public final class HashTree {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte LEFT = 'L';
    private static final byte RIGHT = 'R';

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private static final ThreadLocal<MessageDigest> DIGESTS = ThreadLocal.withInitial(HashTree::sha256);

    private final List<List<byte[]>> levels = new ArrayList<>();

    /** @param leaves hashes, as {@link #leaf} makes them; at least one */
    public HashTree(List<byte[]> leaves) {
        levels.add(leaves);
        MessageDigest digest = DIGESTS.get();
        while (levels.getLast().size() > 1) {
            List<byte[]> below = levels.getLast();
            List<byte[]> level = new ArrayList<>((below.size() + 1) / 2);
            for (int i = 0; i + 1 < below.size(); i += 2) {
                level.add(hash(digest, NODE, below.get(i), below.get(i + 1)));
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

    /** @param parts of the content, each of 32 bytes */
    public static byte[] leaf(byte[]... parts) {
        return hash(DIGESTS.get(), LEAF, parts);
    }

    private static byte[] hash(MessageDigest digest, byte prefix, byte[]... parts) {
        digest.update(prefix);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** SHA-256 of a content. */
    public static byte[] sha256(byte[] content) {
        return DIGESTS.get().digest(content);
    }

    /** For a content that comes in parts. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
