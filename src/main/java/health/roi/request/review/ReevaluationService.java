package health.roi.request.review;

import health.roi.authorization.AuthorizationRevoked;
import health.roi.chart.RecordChanged;
import health.roi.platform.database.Elevation;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestFactsChanged;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the service learns changes what a request may release, at once and in the same transaction: the statutory deadline
 * follows. What happens below the requests also stands in the history of every open one that it touches; for that the
 * caller's own facility is lifted, because the custodian's requests elsewhere are touched too.
 */
@ApplicationScoped
class ReevaluationService {

    @Inject
    RequestService requests;

    @Inject
    RequestChangeService changes;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestHistoryService history;

    @Inject
    Elevation elevation;

    void factsChanged(@Observes RequestFactsChanged event) {
        reevaluate(event.requestId());
    }

    void revoked(@Observes AuthorizationRevoked event) {
        touched(
                () -> requests.openWith(event.authorizationId()),
                "authorization-revoked",
                Map.of("authorization", event.authorizationId().toString()));
    }

    void recordChanged(@Observes RecordChanged event) {
        touched(
                () -> requests.openOf(event.patientId(), event.facilityId()),
                "record-changed",
                Map.of("record", event.recordId().toString()));
    }

    private void touched(Supplier<List<ReleaseRequest>> open, String action, Map<String, String> detail) {
        elevation.asCustodian(() -> {
            for (ReleaseRequest request : open.get()) {
                reevaluate(request.id());
                history.changed(request.id(), action, detail);
            }
            return null;
        });
    }

    /** Stores the statutory deadline that the facts now give. */
    private void reevaluate(UUID requestId) {
        changes.setDeadline(
                requestId, assessments.assess(requestId).determination().deadline());
    }
}
