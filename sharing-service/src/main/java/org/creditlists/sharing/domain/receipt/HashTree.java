package org.creditlists.sharing.domain.receipt;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree of SHA-256 hashes: a leaf is the hash of 0 and its content, a node that of 1 and the two below; the last one of an odd
 * number goes up as it is. The shape is that of RFC 9162. One signature on the root covers every leaf, and a leaf is proved by the
 * hashes beside its way up.
 */
public final class HashTree {

    private static final byte LEFT = 'L';
    private static final byte RIGHT = 'R';

    private final List<List<byte[]>> levels = new ArrayList<>();

    /** @param leaves hashes, as {@link #leaf} makes them; at least one */
    public HashTree(List<byte[]> leaves) {
        levels.add(leaves);
        while (levels.getLast().size() > 1) {
            List<byte[]> below = levels.getLast();
            List<byte[]> level = new ArrayList<>((below.size() + 1) / 2);
            for (int i = 0; i + 1 < below.size(); i += 2) {
                level.add(node(below.get(i), below.get(i + 1)));
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
        var path = new ByteArrayOutputStream();
        int at = leaf;
        for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
            int other = at ^ 1;
            if (other < level.size()) {
                path.write(other < at ? LEFT : RIGHT);
                path.writeBytes(level.get(other));
            }
            at /= 2;
        }
        return path.toByteArray();
    }

    /** The root that a leaf and its path lead to. */
    public static byte[] climb(byte[] leaf, byte[] path) {
        byte[] hash = leaf;
        int step = 1 + hash.length;
        for (int at = 0; at + step <= path.length; at += step) {
            byte[] other = java.util.Arrays.copyOfRange(path, at + 1, at + step);
            hash = path[at] == LEFT ? node(other, hash) : node(hash, other);
        }
        return hash;
    }

    /** @param parts of the content, each of 32 bytes */
    public static byte[] leaf(byte[]... parts) {
        return hash((byte) 0, parts);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return hash((byte) 1, left, right);
    }

    private static byte[] hash(byte prefix, byte[]... parts) {
        MessageDigest digest = sha256();
        digest.update(prefix);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
