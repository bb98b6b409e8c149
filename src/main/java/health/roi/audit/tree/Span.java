package health.roi.audit.tree;

import java.util.ArrayList;
import java.util.List;

/** The leaves from one (inclusive) to another (exclusive) under one node of the tree. */
record Span(long from, long to) {

    /** The complete subtrees that make it up, from left to right: each half as large as the one before it, or less. */
    List<Subtree> subtrees() {
        List<Subtree> parts = new ArrayList<>();
        for (long at = from; at < to; ) {
            int level = 63 - Long.numberOfLeadingZeros(to - at);
            parts.add(new Subtree(level, at >>> level));
            at += 1L << level;
        }
        return parts;
    }
}
