package health.roi.retention;

import health.roi.document.hold.LegalHoldPlaced;
import health.roi.platform.access.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Lets no run delete what a hold is just being placed on: the run waits until the hold is there, and the hold waits for what the
 * run has begun.
 */
@ApplicationScoped
class RetentionHoldService {

    @Inject
    RetentionStore store;

    @Inject
    CurrentCaller callers;

    void placed(@Observes LegalHoldPlaced hold) {
        store.keepRunsOut(callers.get().custodian());
    }
}
