package health.roi.copyjob;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The work of pulling and scanning one request's records at one facility.
 *
 * @param claimedBy the copy service that claimed it, or null where the custodian's own people did
 * @param claimedClient the client or person that claimed it
 * @param leaseUntil when the claim ends by itself
 */
public record CopyJob(
        UUID id,
        UUID facilityId,
        UUID requestId,
        String trackingNumber,
        JobState state,
        UUID claimedBy,
        String claimedClient,
        Instant leaseUntil,
        LocalDate dueOn,
        String patientName,
        LocalDate birthDate,
        String recordNumber,
        ReturnReason returnReason,
        String returnNote,
        List<CopyJobItem> items,
        long version) {}
