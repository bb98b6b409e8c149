package health.roi.copyjob;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    UUID claimedBy;
    String claimedClient;
    Instant leaseUntil;
    LocalDate dueOn;
    String patientName;
    LocalDate birthDate;
    String recordNumber;

    @Enumerated(EnumType.STRING)
    ReturnReason returnReason;

    String returnNote;
    Instant createdAt;
    Instant completedAt;

    @Version
    long version;

    boolean leaseOver(Instant now) {
        return state == JobState.CLAIMED && leaseUntil.isBefore(now);
    }

    CopyJob toDomain(List<CopyJobItemRow> items) {
        return new CopyJob(
                id,
                facilityId,
                requestId,
                trackingNumber,
                state,
                claimedBy,
                claimedClient,
                leaseUntil,
                dueOn,
                patientName,
                birthDate,
                recordNumber,
                returnReason,
                returnNote,
                items.stream().map(CopyJobItemRow::toDomain).toList(),
                version);
    }
}
