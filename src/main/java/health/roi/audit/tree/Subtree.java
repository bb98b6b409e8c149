package health.roi.audit.tree;

/** A complete subtree: at level 0 a leaf, at level n the hash of 2^n leaves that begin at a multiple of 2^n. */
record Subtree(int level, long index) {}
