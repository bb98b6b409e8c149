package health.roi.breakglass;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Written column by column: the grant allows the review alone. */
@Entity
@DynamicUpdate
@Table(name = "break_glass")
class BreakGlassRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID patientId;
    UUID requestId;

    @Enumerated(EnumType.STRING)
    GlassReason reason;

    String explanation;
    Instant openedAt;
    String openedBy;
    String openedRoles;
    Instant expiresAt;

    @Enumerated(EnumType.STRING)
    GlassOutcome outcome;

    String reviewNote;
    Instant reviewedAt;
    String reviewedBy;

    @Version
    long version;

    BreakGlass toDomain() {
        return new BreakGlass(
                id,
                patientId,
                requestId,
                reason,
                explanation,
                openedAt,
                openedBy,
                openedRoles,
                expiresAt,
                reviewedAt == null ? null : new BreakGlass.Review(outcome, reviewNote, reviewedAt, reviewedBy),
                version);
    }
}
