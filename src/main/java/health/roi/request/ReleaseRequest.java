package health.roi.request;

import health.roi.determination.Deadline;
import health.roi.determination.Medium;
import health.roi.determination.Purpose;
import health.roi.determination.RequestFacts;
import health.roi.determination.RequesterKind;
import health.roi.determination.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody asks for copies of a patient's records.
 *
 * @param receivedOn the day of receipt in the facility's time zone: day 0 of the statutory clock
 * @param deadline the statutory deadline with its rule, or null where no statute sets one
 * @param workBy the earlier of the deadline and the service target; the order of the worklist
 * @param patientId the matched patient, or null
 * @param extension the one extension of the statutory clock, or null
 * @param calendarLookedOn the last day on which the calendar was asked about it; at first the day of receipt
 * @param told what was told about its deadline
 * @param preparedBy who completed the collection, and so may not check its quality
 */
public record ReleaseRequest(
        UUID id,
        UUID facilityId,
        String trackingNumber,
        RequestState state,
        Resolution resolution,
        Channel channel,
        Priority priority,
        Instant receivedAt,
        LocalDate receivedOn,
        Deadline deadline,
        LocalDate workBy,
        String assignee,
        Requester requester,
        StatedPatient stated,
        UUID patientId,
        Purpose purpose,
        Medium medium,
        Scope scope,
        String recipient,
        RequestFacts.Directive directive,
        String legalMandate,
        boolean emergency,
        DeliveryMethod deliveryMethod,
        String deliveryAddress,
        UUID authorizationId,
        RequestFacts.Extension extension,
        LocalDate calendarLookedOn,
        Told told,
        UUID reopens,
        String preparedBy,
        long version) {

    /** Who asks. */
    public record Requester(
            UUID id, RequesterKind kind, String name, String address, String phone, String email, String reference) {}

    /** What the form says about the patient; whether it is true is the match's business. */
    public record StatedPatient(
            String familyName,
            String givenName,
            LocalDate birthDate,
            String recordNumber,
            String phone,
            String address) {}

    /** What is asked for, as the determination looks at it, with this extension of the clock or with none (null). */
    public RequestFacts facts(RequestFacts.Extension announced) {
        return new RequestFacts(
                receivedOn, purpose, medium, scope, recipient, directive, announced, legalMandate, emergency);
    }

    /** Whether a statutory deadline has passed while nothing was released; computed, never stored. */
    public boolean overdueOn(LocalDate today) {
        return deadline != null
                && state != RequestState.DELIVERED
                && state != RequestState.CLOSED
                && today.isAfter(deadline.dueOn());
    }
}
