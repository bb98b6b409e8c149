package health.roi.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "request_verification")
class VerificationRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;

    @Enumerated(EnumType.STRING)
    Verification.Subject subject;

    @Enumerated(EnumType.STRING)
    Verification.Method method;

    String concerns;
    String documentType;
    String lastDigits;
    Instant verifiedAt;
    String verifiedBy;

    Verification toDomain() {
        return new Verification(id, subject, method, documentType, lastDigits, verifiedAt, verifiedBy);
    }
}
