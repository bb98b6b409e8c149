package health.roi.audit.tree;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Signs how the trail stands, and shows what was signed. */
@ApplicationScoped
@Transactional
class CheckpointService {

    private static final String LIST = "audit-checkpoints";
    private static final Logger LOG = Logger.getLogger(CheckpointService.class);

    @Inject
    CheckpointStore checkpoints;

    @Inject
    TreeService tree;

    @Inject
    CheckpointKeyService keys;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** Seals what waits, at most that many batches of it, each in its own transaction and in no longer one around them. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void seal(int batches) {
        for (int batch = 0; batch < batches; batch++) {
            if (tree.seal() < TreeService.BATCH) {
                return;
            }
        }
    }

    /**
     * A checkpoint of the tree as it is, where it grew since the last one. None is signed over a tree that no longer begins
     * with the one of the last checkpoint: that is an alarm, not a state to vouch for.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Checkpoint> sign() {
        UUID custodian = callers.get().custodian();
        // Another signer waits here, and then finds what this one signed.
        long size = tree.hold();
        Optional<Checkpoint> last = checkpoints.latest(custodian).map(CheckpointRow::toDomain);
        if (last.isPresent() && !tree.beginsWith(last.get().size(), last.get().root())) {
            LOG.errorf(
                    "the trail of custodian %s no longer fits its checkpoint of %d rows: it was changed outside the service",
                    custodian, last.get().size());
            return Optional.empty();
        }
        if (size == 0 || last.isPresent() && last.get().size() == size) {
            return last;
        }
        Checkpoint checkpoint = Checkpoint.sign(custodian, size, tree.root(size), clock.instant(), keys.key());
        checkpoints.persistAndFlush(CheckpointRow.of(checkpoint));
        return Optional.of(checkpoint);
    }

    /** The largest first. */
    Page<Checkpoint> page(String cursor, int limit) {
        Long below = cursor == null
                ? null
                : Long.valueOf(cursors.decode(LIST, cursor).get(0));
        List<Checkpoint> rows = checkpoints.page(callers.get().custodian(), below, limit + 1).stream()
                .map(CheckpointRow::toDomain)
                .toList();
        audit.allowed("audit-checkpoints.list", Subject.of("audit-checkpoints", null));
        return Page.of(rows, limit, last -> cursors.encode(LIST, List.of(String.valueOf(last.size()))));
    }

    /** Those of more than that many rows, the smallest first. */
    List<Checkpoint> above(long size, int limit) {
        return checkpoints.from(callers.get().custodian(), size, limit).stream()
                .map(CheckpointRow::toDomain)
                .toList();
    }

    Checkpoint read(long size) {
        Checkpoint found = checkpoints
                .of(callers.get().custodian(), size)
                .map(CheckpointRow::toDomain)
                .orElseThrow(ProblemException::notFound);
        audit.allowed("audit-checkpoint.read", Subject.of("audit-checkpoint", null));
        return found;
    }

    /**
     * That the event is in the tree of {@code size} leaves, or of the newest checkpoint. Refuses with {@code not-found} an
     * event of nobody or of another custodian, and with {@code not-sealed-yet} one that is no leaf of that tree.
     *
     * @param size null for that of the newest checkpoint
     */
    Proof.Inclusion inclusion(UUID event, Long size) {
        tree.requireEvent(event);
        return tree.inclusion(event, size == null ? latestSize() : size);
    }

    private long latestSize() {
        return checkpoints
                .latest(callers.get().custodian())
                .map(row -> row.size)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_SEALED_YET));
    }

    List<Checkpoint> unpublished(int limit) {
        return checkpoints.unpublished(callers.get().custodian(), limit).stream()
                .map(CheckpointRow::toDomain)
                .toList();
    }

    void published(Checkpoint checkpoint) {
        checkpoints.published(checkpoint.custodian(), checkpoint.size(), clock.instant());
    }
}
