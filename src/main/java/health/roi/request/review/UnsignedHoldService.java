package health.roi.request.review;

import health.roi.determination.ReasonCode;
import health.roi.determination.RecordDecision;
import health.roi.request.Hold;
import health.roi.request.HoldReason;
import health.roi.request.MustAct;
import health.roi.request.RequestState;
import health.roi.request.hold.HoldService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A record in scope that nobody signed keeps its request waiting; the last signature releases it. Who resolves the hold by
 * hand lets go out what is complete: it is opened again when an unsigned record is entered or changed later. A request that
 * is delivered waits for nothing.
 */
@ApplicationScoped
class UnsignedHoldService {

    private static final String ENDS = "The authors complete and sign the records; see the tasks of the facility.";
    private static final String SIGNED = "Every record in scope is signed.";

    @Inject
    HoldService holds;

    /** @param changed the record that was changed just now, or null where something else was */
    void follow(Assessment assessment, UUID changed) {
        List<Hold> ours = assessment.situation().holds().stream()
                .filter(hold -> hold.reason() == HoldReason.RECORD_UNSIGNED)
                .toList();
        List<Hold> open = ours.stream().filter(Hold::open).toList();
        Set<String> unsigned = assessment.determination().records().stream()
                .filter(UnsignedHoldService::waitsForSignature)
                .map(RecordDecision::id)
                .collect(Collectors.toUnmodifiableSet());
        boolean waits = assessment.situation().request().state() != RequestState.DELIVERED;
        boolean first = ours.isEmpty() && !unsigned.isEmpty();
        boolean another = changed != null && unsigned.contains(changed.toString());
        if (unsigned.isEmpty()) {
            open.forEach(hold -> holds.end(hold, SIGNED));
        } else if (open.isEmpty() && waits && (first || another)) {
            holds.open(assessment.situation().request().id(), HoldReason.RECORD_UNSIGNED, MustAct.FACILITY, ENDS);
        }
    }

    private static boolean waitsForSignature(RecordDecision record) {
        return record.reasons().stream().anyMatch(reason -> reason.code() == ReasonCode.RECORD_UNSIGNED);
    }
}
