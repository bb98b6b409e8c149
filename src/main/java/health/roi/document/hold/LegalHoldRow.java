package health.roi.document.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Only its release changes a hold, as the application's grants have it. */
@Entity
@Table(name = "legal_hold")
class LegalHoldRow {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID custodianId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    HoldScope scope;

    @Column(updatable = false)
    UUID subjectId;

    @Column(updatable = false)
    String matter;

    @Column(updatable = false)
    String reason;

    @Column(updatable = false)
    Instant placedAt;

    @Column(updatable = false)
    String placedBy;

    Instant releasedAt;
    String releasedBy;
    String releaseReason;

    @Version
    long version;

    LegalHold toDomain() {
        return new LegalHold(
                id,
                scope,
                subjectId,
                matter,
                reason,
                placedAt,
                placedBy,
                releasedAt == null ? null : new LegalHold.Release(releasedAt, releasedBy, releaseReason),
                version);
    }
}
