package health.roi.copyjob.audit;

import health.roi.determination.Medium;
import health.roi.determination.Scope;
import health.roi.request.Channel;
import health.roi.request.DeliveryMethod;
import health.roi.request.ReleaseRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a payer asks for.
 *
 * @param receivedAt when the facility received the list; null is now
 * @param scope of each patient's request
 */
record AuditOrder(
        UUID facilityId,
        Channel channel,
        Instant receivedAt,
        ReleaseRequest.Requester requester,
        AuditPurpose purpose,
        Scope scope,
        Medium medium,
        DeliveryMethod deliveryMethod,
        String deliveryAddress,
        List<Line> lines) {

    /**
     * One patient of the list.
     *
     * @param patientId who it is, or null
     * @param recordNumber at the facility; with the birth date where there is no patient's id
     */
    record Line(UUID patientId, String recordNumber, LocalDate birthDate) {}
}
