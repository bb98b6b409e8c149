package health.roi.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes and proofs of RFC 6962, as a verifier computes them (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
final class Merkle {

    /** The roots of the complete subtrees of what was added, by their level. */
    private final byte[][] edge = new byte[Long.SIZE][];

    private long size;

    void add(byte[] leaf) {
        byte[] hash = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            hash = node(edge[level], hash);
            level++;
        }
        edge[level] = hash;
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        byte[] hash = null;
        for (int level = 0; level < edge.length; level++) {
            if ((size >>> level & 1) == 1) {
                hash = hash == null ? edge[level] : node(edge[level], hash);
            }
        }
        return hash == null ? sha256(new byte[0]) : hash;
    }

    static byte[] leaf(byte[] row) {
        MessageDigest digest = digest();
        digest.update((byte) 0);
        return digest.digest(row);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = digest();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** Whether the path leads from the leaf at that place to the root of the tree of that size. */
    static boolean included(byte[] leaf, long index, long size, byte[][] path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = node(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = node(hash, beside);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the path shows that the tree of {@code to} leaves begins with the tree of {@code from} leaves. */
    static boolean consistent(long from, long to, byte[] fromRoot, byte[] toRoot, byte[][] path) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.length == 0 && MessageDigest.isEqual(fromRoot, toRoot);
        }
        boolean complete = Long.bitCount(from) == 1;
        if (path.length == 0 && !complete) {
            return false;
        }
        long node = from - 1;
        long last = to - 1;
        while ((node & 1) == 1) {
            node >>>= 1;
            last >>>= 1;
        }
        int next = complete ? 0 : 1;
        byte[] older = complete ? fromRoot : path[0];
        byte[] newer = older;
        for (; next < path.length; next++) {
            if (last == 0) {
                return false;
            }
            byte[] beside = path[next];
            if ((node & 1) == 1 || node == last) {
                older = node(beside, older);
                newer = node(beside, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                newer = node(newer, beside);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && MessageDigest.isEqual(older, fromRoot) && MessageDigest.isEqual(newer, toRoot);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
