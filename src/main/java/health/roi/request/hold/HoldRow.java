package health.roi.request.hold;

import health.roi.request.Hold;
import health.roi.request.HoldReason;
import health.roi.request.MustAct;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "request_hold")
class HoldRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;

    @Enumerated(EnumType.STRING)
    HoldReason reason;

    @Enumerated(EnumType.STRING)
    MustAct mustAct;

    String howItEnds;
    boolean blocks;
    Instant openedAt;
    String openedBy;
    Instant resolvedAt;
    String resolvedBy;
    String resolution;

    Hold toDomain() {
        return new Hold(
                id,
                requestId,
                reason,
                mustAct,
                howItEnds,
                blocks,
                openedAt,
                openedBy,
                resolvedAt,
                resolvedBy,
                resolution);
    }
}
