package health.roi.request;

import health.roi.authorization.AuthorizationRevoked;
import health.roi.chart.RecordChanged;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What happens below a request changes what it may release, at once and in the same transaction: a revoked authorization
 * stands in the history of every open request that rests on it, and the statutory deadline follows the chart. What is
 * lifted is the caller's own facility, because the custodian's requests elsewhere are touched too.
 */
@ApplicationScoped
class ReevaluationService {

    @Inject
    ReleaseRequestStore requests;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestHistoryService history;

    @Inject
    Elevation elevation;

    @Inject
    CurrentCaller callers;

    void revoked(@Observes AuthorizationRevoked event) {
        reevaluate(
                custodian -> requests.openWith(custodian, event.authorizationId()),
                row -> history.changed(
                        row,
                        "authorization-revoked",
                        null,
                        Map.of("authorization", event.authorizationId().toString())));
    }

    void changed(@Observes RecordChanged event) {
        reevaluate(
                custodian -> requests.openOf(custodian, event.patientId(), event.facilityId()),
                row -> history.changed(
                        row,
                        "record-changed",
                        null,
                        Map.of("record", event.recordId().toString())));
    }

    private void reevaluate(
            Function<UUID, List<ReleaseRequestRow>> touched, java.util.function.Consumer<ReleaseRequestRow> remember) {
        elevation.asCustodian(() -> {
            for (ReleaseRequestRow row : touched.apply(callers.get().custodian())) {
                assessments.refreshDeadline(row);
                remember.accept(row);
            }
            return null;
        });
    }
}
