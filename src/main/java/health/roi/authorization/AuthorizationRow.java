package health.roi.authorization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "authorization_form")
class AuthorizationRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID patientId;

    @JdbcTypeCode(SqlTypes.JSON)
    AuthorizationElements elements;

    UUID documentId;
    LocalDate revokedOn;
    Instant revocationReceivedAt;
    String revocationRecordedBy;

    @Enumerated(EnumType.STRING)
    RevocationChannel revocationHow;

    LocalDate expiredOn;
    Instant expiryRecordedAt;
    String expiryRecordedBy;
    Instant createdAt;
    String createdBy;

    @Version
    long version;

    void revoke(Revocation revocation) {
        revokedOn = revocation.revokedOn();
        revocationReceivedAt = revocation.receivedAt();
        revocationRecordedBy = revocation.recordedBy();
        revocationHow = revocation.how();
    }

    AuthorizationForm toDomain() {
        Revocation revocation = revokedOn == null
                ? null
                : new Revocation(revokedOn, revocationReceivedAt, revocationHow, revocationRecordedBy);
        return new AuthorizationForm(
                id, patientId, elements, documentId, revocation, expiredOn, createdAt, createdBy, version);
    }
}
