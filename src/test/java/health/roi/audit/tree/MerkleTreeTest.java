package health.roi.audit.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against the definition of RFC 6962, section 2.1, written down as it stands there, and the roots that all logs agree on. */
class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final int LARGEST = 40;

    private static final List<byte[]> KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HEX::parseHex)
            .map(MerkleTree::leaf)
            .toList();

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theRootsAreThoseThatAllLogsAgreeOn() {
        Map<Subtree, byte[]> stored = stored(KNOWN, 1);
        for (int size = 1; size <= KNOWN.size(); size++) {
            assertEquals(ROOTS.get(size - 1), HEX.formatHex(hash(new Span(0, size), stored)), "of " + size);
        }
    }

    @Test
    void rootsOfEverySizeComeFromStoredSubtrees() {
        List<byte[]> leaves = leaves();
        Map<Subtree, byte[]> stored = stored(leaves, 1);
        for (int size = 1; size <= LARGEST; size++) {
            assertArrayEquals(root(leaves.subList(0, size)), hash(new Span(0, size), stored));
        }
    }

    @Test
    void itDoesNotMatterHowManyLeavesAreSealedAtATime() {
        List<byte[]> leaves = leaves();
        Map<Subtree, byte[]> one = stored(leaves, 1);
        for (int batch : List.of(2, 3, 7, 16, LARGEST)) {
            Map<Subtree, byte[]> many = stored(leaves, batch);
            assertEquals(one.keySet(), many.keySet());
            one.forEach((place, hash) -> assertArrayEquals(hash, many.get(place)));
        }
    }

    @Test
    void inclusionIsProvedAsTheDefinitionHasIt() {
        List<byte[]> leaves = leaves();
        Map<Subtree, byte[]> stored = stored(leaves, LARGEST);
        for (int size = 1; size <= LARGEST; size++) {
            for (int leaf = 0; leaf < size; leaf++) {
                same(path(leaf, leaves.subList(0, size)), MerkleTree.inclusion(leaf, size), stored);
            }
        }
    }

    @Test
    void consistencyIsProvedAsTheDefinitionHasIt() {
        List<byte[]> leaves = leaves();
        Map<Subtree, byte[]> stored = stored(leaves, LARGEST);
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from <= to; from++) {
                same(proof(from, leaves.subList(0, to), true), MerkleTree.consistency(from, to), stored);
            }
        }
    }

    @Test
    void aProofOfAMillionLeavesReadsFewHashes() {
        long size = 1_000_003;
        long read = MerkleTree.inclusion(700_001, size).stream()
                .mapToLong(span -> span.subtrees().size())
                .sum();
        assertTrue(read <= 40, read + " hashes");
    }

    @Test
    void aLeafNeverPassesForANode() {
        byte[] left = MerkleTree.leaf(new byte[] {1});
        byte[] right = MerkleTree.leaf(new byte[] {2});
        byte[] both = new byte[64];
        System.arraycopy(left, 0, both, 0, 32);
        System.arraycopy(right, 0, both, 32, 32);
        assertTrue(!HEX.formatHex(MerkleTree.node(left, right)).equals(HEX.formatHex(MerkleTree.leaf(both))));
    }

    private static void same(List<byte[]> expected, List<Span> spans, Map<Subtree, byte[]> stored) {
        assertEquals(
                expected.stream().map(HEX::formatHex).toList(),
                spans.stream().map(span -> HEX.formatHex(hash(span, stored))).toList());
    }

    private static List<byte[]> leaves() {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < LARGEST; i++) {
            leaves.add(MerkleTree.leaf(new byte[] {(byte) i}));
        }
        return leaves;
    }

    /** The leaves and every subtree that became complete, sealed so many at a time. */
    private static Map<Subtree, byte[]> stored(List<byte[]> leaves, int batch) {
        Map<Subtree, byte[]> stored = new HashMap<>();
        for (int from = 0; from < leaves.size(); from += batch) {
            Map<Subtree, byte[]> edge = new HashMap<>();
            new Span(0, from).subtrees().forEach(subtree -> edge.put(subtree, stored.get(subtree)));
            TreeGrowth growth = new TreeGrowth(from, edge);
            for (int i = from; i < Math.min(from + batch, leaves.size()); i++) {
                stored.put(new Subtree(0, i), leaves.get(i));
                growth.add(leaves.get(i));
            }
            growth.grown().forEach(node -> stored.put(node.place(), node.hash()));
        }
        return stored;
    }

    private static byte[] hash(Span span, Map<Subtree, byte[]> stored) {
        return MerkleTree.join(span.subtrees().stream().map(stored::get).toList());
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    private static List<byte[]> path(int leaf, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        return leaf < k ? with(path(leaf, left), root(right)) : with(path(leaf - k, right), root(left));
    }

    private static List<byte[]> proof(int from, List<byte[]> leaves, boolean whole) {
        if (from == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        return from <= k
                ? with(proof(from, left, whole), root(right))
                : with(proof(from - k, right, false), root(left));
    }

    private static List<byte[]> with(List<byte[]> before, byte[] last) {
        List<byte[]> all = new ArrayList<>(before);
        all.add(last);
        return all;
    }
}
