package health.roi.copyjob;

import health.roi.copyjob.assignment.Offer;
import health.roi.copyjob.assignment.OfferedTo;
import health.roi.platform.access.Caller;
import health.roi.request.Priority;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "copy_job")
class CopyJobRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID facilityId;
    UUID requestId;
    String trackingNumber;

    @Enumerated(EnumType.STRING)
    JobState state;

    @Enumerated(EnumType.STRING)
    Priority priority;

    int priorityRank;

    @Enumerated(EnumType.STRING)
    OfferedTo offeredTo;

    UUID assignedTo;
    Instant offeredAt;
    Instant opensAt;
    UUID ruleId;
    UUID batchId;
    int collection;
    UUID continuesId;
    UUID continuedById;
    UUID qualityCheckId;
    UUID claimedBy;
    String claimedClient;
    Instant claimedAt;
    Instant leaseUntil;
    LocalDate dueOn;
    String patientName;
    LocalDate birthDate;
    String recordNumber;

    @Enumerated(EnumType.STRING)
    ReturnReason returnReason;

    String returnNote;
    LocalDate expectedOn;
    UUID holdId;
    Instant offeredAgainAt;
    Instant createdAt;
    Instant completedAt;
    String completedBy;

    @Version
    long version;

    boolean leaseOver(Instant now) {
        return state == JobState.CLAIMED && leaseUntil.isBefore(now);
    }

    boolean isClaimedBy(Caller caller) {
        return caller.copyService() != null
                ? caller.copyService().equals(claimedBy)
                : claimedBy == null && caller.subject().equals(claimedClient);
    }

    Offer offer() {
        return new Offer(offeredTo, assignedTo, opensAt, ruleId);
    }

    void offer(Offer offer, Instant now) {
        state = JobState.OPEN;
        offeredTo = offer.to();
        assignedTo = offer.copyService();
        opensAt = offer.opensAt();
        ruleId = offer.rule();
        offeredAt = now;
    }

    void claim(Caller caller, Instant now, Instant until) {
        state = JobState.CLAIMED;
        claimedBy = caller.copyService();
        claimedClient = caller.subject();
        claimedAt = now;
        leaseUntil = until;
    }

    /** The claim is as if it had never been. */
    void release() {
        state = JobState.OPEN;
        claimedBy = null;
        claimedClient = null;
        claimedAt = null;
        leaseUntil = null;
    }

    void complete(String person, Instant now) {
        state = JobState.COMPLETED;
        completedAt = now;
        completedBy = person;
    }

    CopyJob toDomain(List<CopyJobItemRow> items, Duration longestLease) {
        return new CopyJob(
                id,
                facilityId,
                requestId,
                trackingNumber,
                state,
                priority,
                offer(),
                claimedBy,
                claimedClient,
                leaseUntil,
                state == JobState.CLAIMED ? claimedAt.plus(longestLease) : null,
                dueOn,
                patientName,
                birthDate,
                recordNumber,
                returnReason,
                returnNote,
                expectedOn,
                batchId,
                continuesId,
                continuedById,
                qualityCheckId,
                items.stream().map(CopyJobItemRow::toDomain).toList(),
                version);
    }
}
