package health.roi.request.hold;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.job.CustodianJob;
import health.roi.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Proves each day that no hold is without an exit: one that is open on a closed request can never end by itself. */
@ApplicationScoped
public class OrphanedHoldsJob implements CustodianJob {

    private static final Logger LOG = Logger.getLogger(OrphanedHoldsJob.class);

    @Inject
    HoldStore holds;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller callers;

    @Override
    public String name() {
        return "find-orphaned-holds";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        List<HoldRow> orphaned = holds.orphaned(callers.get().custodian());
        for (HoldRow hold : orphaned) {
            LOG.errorf("hold %s is open on the closed request %s", hold.id, hold.requestId);
            outbox.append("hold.orphaned", "hold", hold.id, hold.requestId, Map.of("reason", hold.reason.name()));
        }
    }
}
