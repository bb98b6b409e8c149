package health.roi.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The tree of RFC 6962, section 2.1: which nodes a root or a proof is made of, and how they are hashed. A leaf and an inner
 * node are hashed with different prefixes, so that none passes for the other.
 */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    static byte[] leaf(byte[] row) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(row);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The hash over complete subtrees that stand side by side, as {@link Span#subtrees()} lists them. */
    static byte[] join(List<byte[]> parts) {
        byte[] hash = parts.get(parts.size() - 1);
        for (int i = parts.size() - 2; i >= 0; i--) {
            hash = node(parts.get(i), hash);
        }
        return hash;
    }

    /** The audit path of a leaf in the tree of the first {@code size} leaves, from the leaf upwards (section 2.1.1). */
    static List<Span> inclusion(long leaf, long size) {
        List<Span> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + leftHalf(to - from);
            if (leaf < middle) {
                path.add(new Span(middle, to));
                to = middle;
            } else {
                path.add(new Span(from, middle));
                from = middle;
            }
        }
        Collections.reverse(path);
        return path;
    }

    /** What shows that the tree of {@code newSize} leaves begins with that of {@code oldSize} (section 2.1.2). */
    static List<Span> consistency(long oldSize, long newSize) {
        List<Span> proof = new ArrayList<>();
        long from = 0;
        long to = newSize;
        while (oldSize < to) {
            long middle = from + leftHalf(to - from);
            if (oldSize <= middle) {
                proof.add(new Span(middle, to));
                to = middle;
            } else {
                proof.add(new Span(from, middle));
                from = middle;
            }
        }
        // Where the old tree is itself a complete subtree of the new one, the verifier has its root.
        if (from > 0) {
            proof.add(new Span(from, to));
        }
        Collections.reverse(proof);
        return proof;
    }

    /** The largest power of two that is smaller than the number of leaves. */
    private static long leftHalf(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
