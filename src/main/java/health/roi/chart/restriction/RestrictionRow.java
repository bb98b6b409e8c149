package health.roi.chart.restriction;

import health.roi.determination.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "restriction")
class RestrictionRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID patientId;
    UUID facilityId;

    @Enumerated(EnumType.STRING)
    RestrictionKind kind;

    String encounter;
    LocalDate scopeFrom;
    LocalDate scopeTo;

    @JdbcTypeCode(SqlTypes.JSON)
    Set<String> documentKinds;

    LocalDate requestedOn;
    String description;
    boolean paidInFull;

    @Enumerated(EnumType.STRING)
    RestrictionStatus status;

    Boolean agreed;
    String decisionReason;
    LocalDate decidedOn;
    Instant decidedAt;
    String decidedBy;

    @Enumerated(EnumType.STRING)
    TerminationKind endedHow;

    LocalDate endedOn;
    String endNote;
    Instant endRecordedAt;
    String endRecordedBy;

    Instant createdAt;
    String createdBy;

    @Version
    long version;

    void describe(Asked asked) {
        patientId = asked.patientId();
        facilityId = asked.facilityId();
        kind = asked.kind();
        encounter = asked.scope().encounter();
        scopeFrom = asked.scope().span().from();
        scopeTo = asked.scope().span().to();
        documentKinds = asked.scope().span().documentKinds();
        requestedOn = asked.requestedOn();
        description = asked.description();
        paidInFull = asked.paidInFull();
        status = RestrictionStatus.ASKED;
    }

    void decide(Decision decision) {
        status = decision.agreed() ? RestrictionStatus.AGREED : RestrictionStatus.REFUSED;
        agreed = decision.agreed();
        decisionReason = decision.reason();
        decidedOn = decision.on();
        decidedAt = decision.decidedAt();
        decidedBy = decision.decidedBy();
    }

    void end(Termination termination) {
        status = RestrictionStatus.ENDED;
        endedHow = termination.by();
        endedOn = termination.on();
        endNote = termination.note();
        endRecordedAt = termination.recordedAt();
        endRecordedBy = termination.recordedBy();
    }

    Restriction toDomain() {
        Asked asked = new Asked(
                patientId,
                facilityId,
                kind,
                new RestrictionScope(encounter, new Scope(scopeFrom, scopeTo, documentKinds)),
                requestedOn,
                description,
                paidInFull);
        return new Restriction(
                id,
                asked,
                status,
                decidedAt == null ? null : new Decision(agreed, decisionReason, decidedOn, decidedAt, decidedBy),
                endedHow == null ? null : new Termination(endedHow, endedOn, endNote, endRecordedAt, endRecordedBy),
                createdAt,
                createdBy,
                version);
    }
}
