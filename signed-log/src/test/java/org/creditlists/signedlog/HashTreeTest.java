package org.creditlists.signedlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTreeTest {

    private static final CryptoSuite SUITE = CryptoSuite.INTERNATIONAL;
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void theRootOfOneLeafIsTheLeaf() {
        byte[] leaf = HashTree.leaf(SUITE, new byte[HashTree.LENGTH]);
        var tree = new HashTree(SUITE, List.of(leaf));
        assertThat(tree.root()).isEqualTo(leaf);
        assertThat(tree.path(0)).isEmpty();
    }

    /** Roots of the tests of Certificate Transparency, whose leaves are contents of any length. */
    @Test
    void rootsAreThoseOfRfc9162() {
        List<byte[]> leaves = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657").stream()
                .map(content -> HashTree.leaf(SUITE, HEX.parseHex(content)))
                .toList();
        assertThat(rootOf(leaves, 1)).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(rootOf(leaves, 2)).isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(rootOf(leaves, 3)).isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(rootOf(leaves, 4)).isEqualTo("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(rootOf(leaves, 5)).isEqualTo("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4");
        assertThat(rootOf(leaves, 6)).isEqualTo("76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef");
        assertThat(rootOf(leaves, 7)).isEqualTo("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
    }

    private static String rootOf(List<byte[]> leaves, int first) {
        return HEX.formatHex(new HashTree(SUITE, leaves.subList(0, first)).root());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33})
    void everyPathLeadsToTheRoot(int size) {
        List<byte[]> leaves = leaves(size);
        var tree = new HashTree(SUITE, leaves);
        for (int leaf = 0; leaf < size; leaf++) {
            assertThat(climbed(leaves.get(leaf), tree.path(leaf)))
                    .as("leaf %d of %d", leaf, size)
                    .isEqualTo(tree.root());
        }
    }

    @Test
    void anotherLeafDoesNotLeadToTheRoot() {
        var tree = new HashTree(SUITE, leaves(5));
        byte[] other = HashTree.leaf(SUITE, "other".getBytes(StandardCharsets.US_ASCII));
        assertThat(climbed(other, tree.path(2))).isNotEqualTo(tree.root());
    }

    @Test
    void theOrderOfLeavesCounts() {
        List<byte[]> leaves = leaves(4);
        assertThat(new HashTree(SUITE, leaves.reversed()).root()).isNotEqualTo(new HashTree(SUITE, leaves).root());
    }

    @Test
    void aNodeIsNoLeafOfTheSameContent() {
        List<byte[]> leaves = leaves(2);
        assertThat(HashTree.leaf(SUITE, leaves.getFirst(), leaves.getLast()))
                .isNotEqualTo(new HashTree(SUITE, leaves).root());
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> HashTree.leaf(
                        SUITE, ByteBuffer.allocate(Integer.BYTES).putInt(i).array()))
                .toList();
    }

    /** As a reader of a receipt does it, with nothing of the class under test but the hash. */
    private static byte[] climbed(byte[] leaf, byte[] path) {
        byte[] hash = leaf;
        for (int at = 0; at < path.length; at += 1 + HashTree.LENGTH) {
            byte[] other = Arrays.copyOfRange(path, at + 1, at + 1 + HashTree.LENGTH);
            hash = path[at] == 'L' ? node(other, hash) : node(hash, other);
        }
        return hash;
    }

    private static byte[] node(byte[] left, byte[] right) {
        return SUITE.digest(ByteBuffer.allocate(1 + 2 * HashTree.LENGTH)
                .put((byte) 1)
                .put(left)
                .put(right)
                .array());
    }
}
