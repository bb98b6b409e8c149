package health.roi.audit.tree;

import health.roi.platform.job.CustodianJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Seals the trail, signs how it stands and tells it outside. */
@ApplicationScoped
class CheckpointJob implements CustodianJob {

    /** So that one run ends in less than a minute; the next goes on. */
    private static final int BATCHES = 50;

    @Inject
    CheckpointService checkpoints;

    @Inject
    CheckpointPublicationService publication;

    @Override
    public String name() {
        return "audit-checkpoint";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void run() {
        checkpoints.seal(BATCHES);
        checkpoints.sign();
        publication.publish();
    }
}
