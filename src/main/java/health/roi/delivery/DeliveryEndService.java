package health.roi.delivery;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.delivery.fax.FaxPacketService;
import health.roi.directory.Facility;
import health.roi.directory.FacilityService;
import health.roi.fulfillment.PackageService;
import health.roi.platform.http.Versions;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.request.Action;
import health.roi.request.DeliveryMethod;
import health.roi.request.HoldReason;
import health.roi.request.MustAct;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestService;
import health.roi.request.Resolution;
import health.roi.request.hold.HoldService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Learns whether a delivery arrived. */
@ApplicationScoped
@Transactional
public class DeliveryEndService {

    private static final String FIND_OUT =
            "Somebody finds out where the recipient is, mends the request where the address was wrong, and says so here.";

    @Inject
    DeliveryStore deliveries;

    @Inject
    FaxPacketService faxes;

    @Inject
    RequestService requests;

    @Inject
    RequestMoveService moves;

    @Inject
    HoldService holds;

    @Inject
    FacilityService facilities;

    @Inject
    PackageService packages;

    @Inject
    DeliveryDisclosureService disclosures;

    @Inject
    Event<MisdirectionSuspected> suspected;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /**
     * The recipient has it: the request closes. A Direct message that was only processed leaves it open. Refuses a receipt
     * that its way out does not have, {@code not-fetched} a download that nobody fetched, and {@code packets-unconfirmed} a
     * fax of which a packet is still out.
     *
     * @param receipt null where nothing more is known; a Direct message needs one
     */
    public Delivery confirm(UUID id, String ifMatch, Receipt receipt, String note) {
        DeliveryRow row = forChange(id, ifMatch);
        refuseUnfit(row, receipt);
        row.receipt = receipt;
        row.note = note;
        if (receipt == Receipt.MDN_PROCESSED) {
            audit.allowed("delivery.processed", subject(row));
            deliveries.flush();
            return row.toDomain();
        }
        return close(row);
    }

    /** All packets of a fax are confirmed. */
    Delivery transmitted(DeliveryRow row) {
        row.receipt = Receipt.FAX_TRANSMITTED;
        return close(row);
    }

    private Delivery close(DeliveryRow row) {
        row.state = DeliveryState.CONFIRMED;
        row.endedAt = clock.instant();
        boolean complete = packages.get(row.packageId).manifest().complete();
        moves.close(
                row.requestId,
                Action.CONFIRM_DELIVERY,
                complete ? Resolution.RELEASED : Resolution.PARTLY_RELEASED,
                row.note);
        deliveries.flush();
        return row.toDomain();
    }

    /**
     * It did not arrive: the request is ready to be delivered again, and the statutory clock does not begin anew. Where the
     * address is in doubt, a hold keeps it until somebody has looked; what is known to have reached nobody is marked in the
     * accounting, and what somebody else may have seen is told to whoever looks into it. Refuses, all at once, what does not fit the way out.
     */
    public Delivery fail(UUID id, String ifMatch, DeliveryFailure failure) {
        return fail(forChange(id, ifMatch), failure);
    }

    Delivery fail(DeliveryRow row, DeliveryFailure failure) {
        Facility facility = facilities.read(requests.get(row.requestId).facilityId());
        List<FieldError> wrong = failure.wrong(row.method, facility.dayOf(row.sentAt), facility.dayOf(clock.instant()));
        if (!wrong.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, wrong);
        }
        FailureReason reason = failure.reason();
        Arrival arrival = new Arrival(
                row.method,
                reason,
                failure.cameBackOpened(),
                row.downloadedAt != null,
                row.receipt == Receipt.MDN_PROCESSED || faxes.anyMayHaveArrived(row.id));
        row.state = DeliveryState.FAILED;
        row.endedAt = clock.instant();
        row.failureReason = reason;
        row.cameBackOn = failure.cameBackOn();
        row.cameBackOpened = failure.cameBackOpened();
        row.incidentSuggested = arrival.suggestsIncident();
        row.note = failure.note();
        moves.move(
                row.requestId,
                Action.FAIL_DELIVERY,
                reason.name(),
                Map.of(
                        "delivery",
                        row.id.toString(),
                        "reason",
                        reason.name(),
                        "incidentSuggested",
                        String.valueOf(row.incidentSuggested)));
        if (reason.addressInDoubt()) {
            holds.open(row.requestId, HoldReason.ADDRESS_TO_CHECK, MustAct.FACILITY, FIND_OUT);
        }
        disclosures.failed(row, arrival);
        deliveries.flush();
        Delivery failed = row.toDomain();
        if (failed.incidentSuggested()) {
            // Known to the house from the day on which it was back (45 CFR 164.404(a)(2)).
            suspected.fire(new MisdirectionSuspected(
                    failed,
                    facility.dayOf(row.sentAt),
                    row.cameBackOn == null ? facility.dayOf(clock.instant()) : row.cameBackOn));
        }
        return failed;
    }

    private void refuseUnfit(DeliveryRow row, Receipt receipt) {
        if (receipt == null && row.method == DeliveryMethod.DIRECT_MESSAGE) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/receipt", "needed-for-a-direct-message");
        }
        if (receipt != null && !receipt.fits(row.method)) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/receipt", "fits-the-method");
        }
        if (receipt == Receipt.FETCHED && row.downloadedAt == null) {
            throw ProblemException.refusals(
                    ProblemType.NOT_ALLOWED_NOW,
                    List.of(new Refusal(
                            "not-fetched", "Nobody fetched it by its link yet. Wait, or say how else it arrived.")));
        }
        if (row.method == DeliveryMethod.FAX && !faxes.allConfirmed(row.id)) {
            throw ProblemException.refusals(
                    ProblemType.NOT_ALLOWED_NOW,
                    List.of(new Refusal(
                            "packets-unconfirmed", "Confirm each packet; the last one confirms the delivery.")));
        }
    }

    /** Locked, so that it sees every packet that was told of before. */
    private DeliveryRow forChange(UUID id, String ifMatch) {
        DeliveryRow row =
                deliveries.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        requests.get(row.requestId);
        Versions.require(ifMatch, row.version);
        if (row.state != DeliveryState.SENT) {
            throw new ProblemException(ProblemType.DELIVERY_ENDED);
        }
        return row;
    }

    private Subject subject(DeliveryRow row) {
        ReleaseRequest request = requests.get(row.requestId);
        return Subject.of("delivery", row.id, request.id(), request.patientId());
    }
}
