package health.roi.request;

import health.roi.chart.patient.PatientService;
import health.roi.document.hold.HoldScope;
import health.roi.document.hold.LegalHoldPlaced;
import health.roi.document.hold.LegalHoldReleased;
import health.roi.platform.database.Elevation;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/**
 * Lets a legal hold be placed on a request that is there, open or closed, and that the caller sees; waits for a deletion of
 * its patient's records that is just being done; and writes into its history when the hold begins and when it ends.
 */
@ApplicationScoped
class HeldRequestService {

    @Inject
    ReleaseRequestStore requests;

    @Inject
    RequestHistoryService history;

    @Inject
    PatientService patients;

    @Inject
    Elevation elevation;

    void placed(@Observes LegalHoldPlaced hold) {
        if (hold.scope() != HoldScope.REQUEST) {
            return;
        }
        ReleaseRequestRow row = requests.findByIdOptional(hold.subjectId())
                .orElseThrow(
                        () -> ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/subjectId", "known-request"));
        if (row.patientId != null) {
            patients.hold(row.patientId);
        }
        write(row.id, "legal-hold-placed", hold.holdId());
    }

    /** Whoever releases it may not see the request; its history tells of it all the same. */
    void released(@Observes LegalHoldReleased hold) {
        if (hold.scope() == HoldScope.REQUEST) {
            elevation.asCustodian(() -> {
                write(hold.subjectId(), "legal-hold-released", hold.holdId());
                return null;
            });
        }
    }

    private void write(UUID requestId, String action, UUID hold) {
        history.changed(requestId, action, Map.of("legalHold", hold.toString()));
    }
}
