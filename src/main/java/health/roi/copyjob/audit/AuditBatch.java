package health.roi.copyjob.audit;

import health.roi.copyjob.JobState;
import health.roi.determination.Scope;
import health.roi.request.RequestState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An audit as it was taken in, and how far it is.
 *
 * @param reference the payer's own number, or null
 * @param requests how many of its requests are in each state, of those that the caller may see
 * @param jobs the same of its copy jobs
 */
record AuditBatch(
        UUID id,
        UUID facilityId,
        String requesterName,
        String reference,
        AuditPurpose purpose,
        Scope scope,
        Instant createdAt,
        String createdBy,
        List<Line> lines,
        Map<RequestState, Long> requests,
        Map<JobState, Long> jobs) {

    /**
     * What became of a line.
     *
     * @param number its place in the list that was sent, from 0
     * @param requestId the request that it made, or null
     * @param refusal why it made none, or null
     */
    record Line(int number, UUID requestId, String trackingNumber, RequestState state, LineRefusal refusal) {}
}
