package health.roi.audit.tree;

import java.util.List;
import java.util.UUID;

/** What shows something about the tree to whoever holds its signed checkpoints. */
final class Proof {

    private Proof() {}

    /** That an event is the leaf at that place of the tree of {@code size} leaves; the leaf is hashed from the event's hash. */
    record Inclusion(UUID eventId, byte[] eventHash, long leafIndex, long size, byte[] root, List<byte[]> path) {}

    /** That the larger tree begins with the smaller one. */
    record Consistency(long from, long to, byte[] fromRoot, byte[] toRoot, List<byte[]> path) {}
}
