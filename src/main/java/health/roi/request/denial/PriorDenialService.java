package health.roi.request.denial;

import health.roi.chart.record.ChartRecord;
import health.roi.determination.Basis;
import health.roi.platform.access.CurrentCaller;
import health.roi.request.Hold;
import health.roi.request.HoldReason;
import health.roi.request.MustAct;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestState;
import health.roi.request.hold.HoldService;
import health.roi.request.review.Assessment;
import health.roi.request.review.RequestReevaluated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A denial is a decision about one request, and the danger that it saw may still be there when the same records are asked
 * for again: such a request waits until somebody has decided. A denial limits access alone: to care, a court or whoever
 * the patient authorizes it is no obstacle (45 CFR 164.524(a)).
 */
@ApplicationScoped
class PriorDenialService {

    private static final String ENDS =
            "A supervisor or the privacy officer asks the professional whether the ground still holds, and denies access"
                    + " again or resolves this hold.";

    @Inject
    DenialStore denials;

    @Inject
    HoldService holds;

    @Inject
    CurrentCaller callers;

    void look(@Observes RequestReevaluated event) {
        Assessment assessment = event.assessment();
        ReleaseRequest request = assessment.situation().request();
        Basis basis = assessment.determination().basis();
        boolean ofAccess = basis == null || basis.isAccess();
        if (request.patientId() == null || request.state() == RequestState.DELIVERED || !ofAccess) {
            return;
        }
        Set<UUID> wanted = assessment.mayGoOut().stream().map(ChartRecord::id).collect(Collectors.toSet());
        Optional<Instant> told = assessment.situation().holds().stream()
                .filter(hold -> hold.reason() == HoldReason.DENIED_BEFORE)
                .map(Hold::openedAt)
                .max(Comparator.naturalOrder());
        boolean untold = denials.elsewhere(callers.get().custodian(), request.patientId(), request.id()).stream()
                .map(DenialRow::toDomain)
                .filter(Denial::inForce)
                .filter(denial -> told.isEmpty() || denial.recordedAt().isAfter(told.get()))
                .anyMatch(denial -> denial.recordIds().stream().anyMatch(wanted::contains));
        if (untold) {
            holds.open(request.id(), HoldReason.DENIED_BEFORE, MustAct.FACILITY, ENDS);
        }
    }
}
