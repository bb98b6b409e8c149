package health.roi.copyjob.assignment;

import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "copy_assignment_rule")
class AssignmentRuleRow {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID custodianId;

    UUID facilityId;

    @JdbcTypeCode(SqlTypes.JSON)
    Set<String> documentKinds;

    String sourceSystem;

    @Enumerated(EnumType.STRING)
    RequesterKind requesterKind;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    @Enumerated(EnumType.STRING)
    OfferedTo offeredTo;

    UUID copyServiceId;
    Integer opensAfterHours;
    boolean active;

    @Column(updatable = false)
    Instant createdAt;

    @Version
    long version;

    void describe(AssignmentRule rule) {
        facilityId = rule.facilityId();
        documentKinds = rule.conditions().documentKinds();
        sourceSystem = rule.conditions().sourceSystem();
        requesterKind = rule.conditions().requesterKind();
        purpose = rule.conditions().purpose();
        offeredTo = rule.to();
        copyServiceId = rule.copyService();
        opensAfterHours = rule.opensAfterHours();
        active = rule.active();
    }

    AssignmentRule toDomain() {
        return new AssignmentRule(
                id,
                facilityId,
                new RuleConditions(documentKinds, sourceSystem, requesterKind, purpose),
                offeredTo,
                copyServiceId,
                opensAfterHours,
                active,
                version);
    }
}
