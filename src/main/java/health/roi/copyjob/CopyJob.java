package health.roi.copyjob;

import health.roi.copyjob.assignment.Offer;
import health.roi.request.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The work of pulling and scanning records of one request at one facility.
 *
 * @param priority the request's, as it was when the job was offered
 * @param offer to whom it is offered now
 * @param claimedBy the copy service that claimed it, or null where the custodian's own people did
 * @param claimedClient the client or person that claimed it
 * @param leaseUntil when the claim ends by itself
 * @param renewableUntil no renewal reaches further
 * @param expectedOn the day on which a returned job is offered again by itself, or null
 * @param batch the audit that it belongs to, or null
 * @param continues the job that handed over its rest to this one, or null
 * @param continuedBy the job that got this one's rest, or null
 * @param qualityCheck the failed check that this job comes of, or null; its note is read there
 */
public record CopyJob(
        UUID id,
        UUID facilityId,
        UUID requestId,
        String trackingNumber,
        JobState state,
        Priority priority,
        Offer offer,
        UUID claimedBy,
        String claimedClient,
        Instant leaseUntil,
        Instant renewableUntil,
        LocalDate dueOn,
        String patientName,
        LocalDate birthDate,
        String recordNumber,
        ReturnReason returnReason,
        String returnNote,
        LocalDate expectedOn,
        UUID batch,
        UUID continues,
        UUID continuedBy,
        UUID qualityCheck,
        List<CopyJobItem> items,
        long version) {}
