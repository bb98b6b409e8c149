package health.roi.delivery;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.delivery.fax.FaxFault;
import health.roi.delivery.fax.FaxPacket;
import health.roi.delivery.fax.FaxPacketService;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.request.DeliveryMethod;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Hears from the fax gateway what became of the packets. */
@ApplicationScoped
@Transactional
public class FaxDeliveryService {

    @Inject
    DeliveryStore deliveries;

    @Inject
    FaxPacketService faxes;

    @Inject
    DeliveryEndService ends;

    @Inject
    RequestService requests;

    @Inject
    AuditService audit;

    /** A packet got through; the last one confirms the delivery, and the request closes. */
    public FaxPacket confirm(UUID id, int number, String ifMatch, String transmissionId) {
        DeliveryRow row = forChange(id);
        FaxPacket packet = faxes.confirm(id, number, ifMatch, transmissionId);
        audited(row, "delivery.packet.confirm", Map.of("packet", String.valueOf(number)));
        if (faxes.allConfirmed(id)) {
            ends.transmitted(row);
        }
        return packet;
    }

    /** A packet did not get through. Where somebody else answered, the delivery fails at once: nothing more goes there. */
    public FaxPacket fail(UUID id, int number, String ifMatch, FaxFault fault, String transmissionId) {
        DeliveryRow row = forChange(id);
        FaxPacket packet = faxes.fail(id, number, ifMatch, fault, transmissionId);
        audited(row, "delivery.packet.fail", Map.of("packet", String.valueOf(number), "fault", fault.name()));
        if (fault == FaxFault.WRONG_NUMBER) {
            ends.fail(row, DeliveryFailure.of(FailureReason.FAX_WRONG_NUMBER, null));
        }
        return packet;
    }

    /** Locked, so that of two packets that are confirmed at once the second one sees the first. */
    private DeliveryRow forChange(UUID id) {
        DeliveryRow row = deliveries.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw ProblemException.notFound();
        }
        requests.get(row.requestId);
        if (row.method != DeliveryMethod.FAX) {
            throw new ProblemException(ProblemType.NOT_FOR_THIS_METHOD);
        }
        if (row.state != DeliveryState.SENT) {
            throw new ProblemException(ProblemType.DELIVERY_ENDED);
        }
        return row;
    }

    private void audited(DeliveryRow row, String action, Map<String, String> detail) {
        ReleaseRequest request = requests.get(row.requestId);
        audit.allowed(action, Subject.of("delivery", row.id, request.id(), request.patientId()), detail);
    }
}
