package health.roi.audit.tree;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.audit.tree.TreeStore.Leaf;
import health.roi.audit.tree.TreeStore.Waiting;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The custodian's tree: sealing what was written, and proving what is sealed from O(log n) stored hashes. */
@ApplicationScoped
@Transactional
class TreeService {

    /** Rows of one batch: a transaction of a fraction of a second. */
    static final int BATCH = 5_000;

    @Inject
    TreeStore tree;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    /**
     * Makes the next batch of committed rows leaves of the tree, in a transaction of its own; two sealers do so one after the
     * other. Returns how many there were; fewer than {@link #BATCH} means that nothing waits any more.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int seal() {
        UUID custodian = callers.get().custodian();
        long size = tree.lockedSize(custodian);
        List<Waiting> rows = tree.waiting(custodian, BATCH);
        if (rows.isEmpty()) {
            return 0;
        }
        TreeGrowth growth = new TreeGrowth(size, tree.hashes(custodian, new Span(0, size).subtrees()));
        List<byte[]> leaves =
                rows.stream().map(row -> MerkleTree.leaf(row.hash())).toList();
        leaves.forEach(growth::add);
        tree.append(custodian, size, rows, leaves, growth.grown());
        return rows.size();
    }

    /** The size, which no other sealer changes until the transaction ends. */
    long hold() {
        return tree.lockedSize(callers.get().custodian());
    }

    long size() {
        return tree.size(callers.get().custodian());
    }

    /** The root of the tree of the first {@code size} leaves, which must be there. */
    byte[] root(long size) {
        return hash(List.of(new Span(0, size))).get(0);
    }

    /**
     * Refuses with {@code not-found} an event of nobody or of another custodian, and with {@code audit-event-deleted} one whose
     * retention has ended.
     */
    void requireEvent(UUID event) {
        UUID custodian = callers.get().custodian();
        if (!tree.exists(custodian, event)) {
            throw tree.deletedBy(custodian, event)
                    .map(run -> new ProblemException(
                            ProblemType.AUDIT_EVENT_DELETED,
                            "Read its certificate among /v1/retention/runs/" + run + "/certificates."))
                    .orElseGet(ProblemException::notFound);
        }
    }

    /** That the event is in the tree of {@code size} leaves. Refuses with {@code not-sealed-yet} one that is no leaf of it. */
    Proof.Inclusion inclusion(UUID event, long size) {
        UUID custodian = callers.get().custodian();
        Leaf leaf = tree.leaf(custodian, event)
                .filter(found -> found.index() < size && size <= size())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_SEALED_YET));
        audit.allowed("audit-event.inclusion.read", Subject.of("audit-event", event));
        return new Proof.Inclusion(
                event,
                leaf.eventHash(),
                leaf.index(),
                size,
                root(size),
                hash(MerkleTree.inclusion(leaf.index(), size)));
    }

    /** That the tree of {@code to} leaves begins with that of {@code from}; refuses with {@code not-sealed-yet} beyond its size. */
    Proof.Consistency consistency(long from, long to) {
        if (from > to) {
            throw ProblemException.field(ProblemType.PARAMETER_INVALID, "from", "not-after-to");
        }
        if (to > size()) {
            throw new ProblemException(ProblemType.NOT_SEALED_YET);
        }
        audit.allowed("audit-checkpoints.consistency.read", Subject.of("audit-checkpoints", null));
        return new Proof.Consistency(from, to, root(from), root(to), hash(MerkleTree.consistency(from, to)));
    }

    private List<byte[]> hash(List<Span> spans) {
        Set<Subtree> wanted = new HashSet<>();
        spans.forEach(span -> wanted.addAll(span.subtrees()));
        Map<Subtree, byte[]> hashes = tree.hashes(callers.get().custodian(), wanted);
        return spans.stream()
                .map(span -> MerkleTree.join(span.subtrees().stream()
                        .map(subtree -> Objects.requireNonNull(hashes.get(subtree), "a part of the tree is missing"))
                        .toList()))
                .toList();
    }

    /** Whether the tree still begins with the one of which this was the root. */
    boolean beginsWith(long size, byte[] root) {
        return size <= size() && Arrays.equals(root(size), root);
    }
}
