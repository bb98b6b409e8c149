package health.roi.disclosure.suspension;

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
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@DynamicUpdate
@Table(name = "disclosure_suspension")
class SuspensionRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID patientId;

    @Enumerated(EnumType.STRING)
    AgencyKind agencyKind;

    String agencyName;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> alsoKnownAs;

    String official;
    String officialIdentity;

    @Enumerated(EnumType.STRING)
    StatementForm form;

    LocalDate madeOn;
    LocalDate until;
    String reason;
    LocalDate writtenOn;
    LocalDate writtenUntil;
    String writtenReason;
    Instant writtenRecordedAt;
    String writtenRecordedBy;
    LocalDate endedOn;
    String endReason;
    Instant endRecordedAt;
    String endRecordedBy;
    Instant createdAt;
    String createdBy;

    @Version
    long version;

    void describe(AgencyStatement statement) {
        patientId = statement.patientId();
        agencyKind = statement.agencyKind();
        agencyName = statement.agencyName();
        alsoKnownAs = statement.alsoKnownAs();
        official = statement.official();
        officialIdentity = statement.officialIdentity();
        form = statement.form();
        madeOn = statement.madeOn();
        until = statement.lastDay();
        reason = statement.reason();
    }

    void follow(Suspension.Written written) {
        writtenOn = written.receivedOn();
        writtenUntil = written.until();
        writtenReason = written.reason();
        writtenRecordedAt = written.recordedAt();
        writtenRecordedBy = written.recordedBy();
    }

    void end(Suspension.End end) {
        endedOn = end.on();
        endReason = end.reason();
        endRecordedAt = end.recordedAt();
        endRecordedBy = end.recordedBy();
    }

    Suspension toDomain() {
        return new Suspension(
                id,
                new AgencyStatement(
                        patientId,
                        agencyKind,
                        agencyName,
                        alsoKnownAs,
                        official,
                        officialIdentity,
                        form,
                        madeOn,
                        until,
                        reason),
                writtenOn == null
                        ? null
                        : new Suspension.Written(
                                writtenOn, writtenUntil, writtenReason, writtenRecordedAt, writtenRecordedBy),
                endedOn == null ? null : new Suspension.End(endedOn, endReason, endRecordedAt, endRecordedBy),
                createdAt,
                createdBy,
                version);
    }
}
