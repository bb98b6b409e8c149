package health.roi.request.review;

import health.roi.authorization.AuthorizationExpired;
import health.roi.authorization.AuthorizationRevoked;
import health.roi.chart.patient.PatientChanged;
import health.roi.chart.record.RecordChanged;
import health.roi.chart.restriction.RestrictionChanged;
import health.roi.determination.Determination;
import health.roi.platform.database.Elevation;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestFactsChanged;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    UnsignedHoldService unsigned;

    @Inject
    Event<RequestReevaluated> reevaluated;

    @Inject
    RequestHistoryService history;

    @Inject
    Elevation elevation;

    void factsChanged(@Observes RequestFactsChanged event) {
        reevaluate(event.requestId(), null);
    }

    void revoked(@Observes AuthorizationRevoked event) {
        touched(
                () -> requests.openWith(event.authorizationId()),
                "authorization-revoked",
                Map.of("authorization", event.authorizationId().toString()),
                null);
    }

    void expired(@Observes AuthorizationExpired event) {
        touched(
                () -> requests.openWith(event.authorizationId()),
                "authorization-expired",
                Map.of("authorization", event.authorizationId().toString()),
                null);
    }

    void recordChanged(@Observes RecordChanged event) {
        touched(
                () -> requests.openOf(event.patientId(), event.facilityId()),
                "record-changed",
                Map.of("record", event.recordId().toString()),
                event.recordId());
    }

    void restrictionChanged(@Observes RestrictionChanged event) {
        touched(
                () -> event.facilityId() == null
                        ? requests.openOf(event.patientId())
                        : requests.openOf(event.patientId(), event.facilityId()),
                "restriction-changed",
                Map.of(),
                null);
    }

    void patientChanged(@Observes PatientChanged event) {
        touched(() -> requests.openOf(event.patientId()), "patient-changed", Map.of(), null);
    }

    /** The history tells what the change led to, so that nobody has to ask again. */
    private void touched(
            Supplier<List<ReleaseRequest>> open, String action, Map<String, String> cause, UUID changedRecord) {
        elevation.asCustodian(() -> {
            for (ReleaseRequest request : open.get()) {
                Map<String, String> detail = new TreeMap<>(cause);
                detail.put(
                        "outcome",
                        reevaluate(request.id(), changedRecord).outcome().name());
                history.changed(request.id(), action, detail);
            }
            return null;
        });
    }

    /** Stores the statutory deadline that the facts now give, and waits for unsigned records or no longer. */
    private Determination reevaluate(UUID requestId, UUID changedRecord) {
        Assessment assessment = assessments.assess(requestId);
        changes.setDeadline(requestId, assessment.determination().deadline());
        unsigned.follow(assessment, changedRecord);
        reevaluated.fire(new RequestReevaluated(assessment));
        return assessment.determination();
    }
}
