package health.roi.audit.tree;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.audit.tree.ExportApi.ChainView;
import health.roi.audit.tree.ExportApi.CheckpointLineView;
import health.roi.audit.tree.ExportApi.EndView;
import health.roi.audit.tree.ExportApi.HeaderView;
import health.roi.audit.tree.ExportApi.UnsealedView;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Writes the custodian's whole trail, line by line, for a verifier that has nothing else. Each page is read in a transaction of
 * its own; what is sealed does not change between them, but for rows that a retention run deletes meanwhile: that is told by
 * a row that is then no leaf yet. The heads of the chains are read first, then what waits is sealed and signed: every row that a
 * head counts is then a leaf.
 */
@ApplicationScoped
class ExportService {

    private static final int PAGE = 1_000;
    /** More rows past the tree than one export lists say the same as so many. */
    private static final int MOST_UNSEALED = 100_000;

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    ExportStore store;

    @Inject
    CheckpointService checkpoints;

    @Inject
    CheckpointPublicationService publication;

    @Inject
    TreeService tree;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Elevation elevation;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** Says in the trail that it is exported; so every export holds its own line. */
    void begin() {
        audit.allowed("audit-events.export", Subject.of("audit-events", null));
    }

    void write(OutputStream out) throws IOException {
        UUID custodian = callers.get().custodian();
        line(out, HeaderView.of(custodian, clock.instant()));
        UUID after = FIRST;
        for (List<ChainView> heads = chains(after); !heads.isEmpty(); heads = chains(after)) {
            lines(out, heads);
            after = heads.get(heads.size() - 1).request();
        }
        checkpoints.seal(Integer.MAX_VALUE);
        checkpoints.sign();
        publication.publish();
        long size = 0;
        for (List<Checkpoint> signed = checkpoints.above(size, PAGE); !signed.isEmpty(); ) {
            lines(out, signed.stream().map(CheckpointLineView::of).toList());
            size = signed.get(signed.size() - 1).size();
            signed = checkpoints.above(size, PAGE);
        }
        long leaves = tree.size();
        for (long from = 0; from < leaves; from += PAGE) {
            long first = from;
            lines(out, alone(() -> store.leaves(custodian, first, Math.min(first + PAGE, leaves))));
        }
        List<UnsealedView> rest = alone(() -> store.unsealed(custodian, leaves, MOST_UNSEALED));
        lines(out, rest);
        line(out, new EndView("end", leaves, rest.size()));
    }

    private List<ChainView> chains(UUID after) {
        UUID custodian = callers.get().custodian();
        return alone(() -> store.chains(custodian, after, PAGE));
    }

    /** In a short transaction, and as the custodian: the hash of a decision is everybody's who may export, whatever the facility. */
    private <T> T alone(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> elevation.asCustodian(work));
    }

    private void lines(OutputStream out, List<?> views) throws IOException {
        for (Object view : views) {
            line(out, view);
        }
    }

    private void line(OutputStream out, Object view) throws IOException {
        out.write(json.writeValueAsBytes(view));
        out.write('\n');
    }
}
