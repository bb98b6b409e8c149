package health.roi.request.denial;

import health.roi.chart.record.ChartRecord;
import health.roi.platform.access.CurrentCaller;
import health.roi.request.HoldReason;
import health.roi.request.MustAct;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestFactsChanged;
import health.roi.request.RequestService;
import health.roi.request.hold.HoldService;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * A denial is a decision about one request, and the danger that it saw may still be there when the same records are asked
 * for again: such a request waits, once, until somebody has decided.
 */
@ApplicationScoped
class PriorDenialService {

    private static final String ENDS =
            "A supervisor or the privacy officer asks the professional whether the ground still holds, and denies access"
                    + " again or resolves this hold.";

    @Inject
    DenialStore denials;

    @Inject
    RequestService requests;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    HoldService holds;

    @Inject
    CurrentCaller callers;

    void look(@Observes RequestFactsChanged event) {
        ReleaseRequest request = requests.get(event.requestId());
        if (request.patientId() == null) {
            return;
        }
        Set<UUID> deniedElsewhere = Denial.recordsDenied(
                denials.elsewhere(callers.get().custodian(), request.patientId(), request.id()).stream()
                        .map(DenialRow::toDomain)
                        .toList());
        boolean told = holds.of(request).stream().anyMatch(hold -> hold.reason() == HoldReason.DENIED_BEFORE);
        if (deniedElsewhere.isEmpty() || told) {
            return;
        }
        boolean asked = assessments.assess(request.id()).mayGoOut().stream()
                .map(ChartRecord::id)
                .anyMatch(deniedElsewhere::contains);
        if (asked) {
            holds.open(request.id(), HoldReason.DENIED_BEFORE, MustAct.FACILITY, ENDS);
        }
    }
}
