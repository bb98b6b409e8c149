package health.roi.audit;

import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.SafePath;
import health.roi.platform.http.Trace;
import health.roi.platform.problem.RefusedOperation;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Writes every refused operation of a known caller into the trail, after its own transaction was rolled back. */
@ApplicationScoped
class RefusalService {

    private static final int LONGEST_ACTION = 400;
    private static final Logger LOG = Logger.getLogger(RefusalService.class);

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    HttpServerRequest request;

    @Inject
    Trace trace;

    @Inject
    ExecutorService workers;

    void refused(@Observes RefusedOperation refusal) {
        Optional<Caller> caller = caller();
        if (caller.isEmpty() || refusal.status() == 304) {
            return;
        }
        String action = action();
        String traceId = trace.id();
        Map<String, String> detail = Map.of("code", refusal.code());
        if (BlockingOperationControl.isBlockingAllowed()) {
            write(action, detail, traceId);
        } else {
            // Refused on an event loop, which must not wait for the database.
            workers.execute(() -> writeElsewhere(caller.get(), action, detail, traceId));
        }
    }

    /** What was asked for; an address that cannot be stored as it is must not cost the line. */
    private String action() {
        String action = request.method().name() + " " + SafePath.of(request.path());
        return action.substring(0, Math.min(action.length(), LONGEST_ACTION));
    }

    private Optional<Caller> caller() {
        try {
            return callers.find();
        } catch (RuntimeException e) {
            // A token that is itself malformed names nobody.
            return Optional.empty();
        }
    }

    private void writeElsewhere(Caller caller, String action, Map<String, String> detail, String traceId) {
        var context = Arc.container().requestContext();
        boolean mine = !context.isActive();
        if (mine) {
            context.activate();
        }
        try {
            if (callers.find().isEmpty()) {
                callers.bind(caller);
            }
            write(action, detail, traceId);
        } finally {
            if (mine) {
                context.terminate();
            }
        }
    }

    private void write(String action, Map<String, String> detail, String traceId) {
        try {
            audit.refused(action, detail, traceId);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "a refusal could not be written to the trail: %s",
                    e.getClass().getName());
        }
    }
}
