package health.roi.audit.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tree to which leaves are added: remembers the complete subtrees at its right edge, and notes those that become so. */
final class TreeGrowth {

    /** A complete subtree above the leaves, with its hash. */
    record Node(Subtree place, byte[] hash) {}

    private final byte[][] edge = new byte[Long.SIZE][];
    private final List<Node> grown = new ArrayList<>();
    private long size;

    /** @param edge the hashes of the complete subtrees that make up the tree of that size */
    TreeGrowth(long size, Map<Subtree, byte[]> edge) {
        this.size = size;
        edge.forEach((subtree, hash) -> this.edge[subtree.level()] = hash);
    }

    void add(byte[] leaf) {
        byte[] hash = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            hash = MerkleTree.node(edge[level], hash);
            level++;
            grown.add(new Node(new Subtree(level, size >>> level), hash));
        }
        edge[level] = hash;
        size++;
    }

    long size() {
        return size;
    }

    /** What became complete since the beginning, above the leaves. */
    List<Node> grown() {
        return grown;
    }
}
