package health.roi.request.evidence;

import health.roi.authorization.representative.Representative;
import health.roi.chart.patient.Names;
import health.roi.request.ReleaseRequest;
import health.roi.request.Verification;
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

    /**
     * Whom a verification is about: where the requester, the representative on record or the authorization changes, it says
     * nothing any more.
     */
    static String concerns(ReleaseRequest request, Representative representative, Verification.Subject subject) {
        String requester = request.requester().kind() + " "
                + Names.part(request.requester().name());
        return switch (subject) {
            case REQUESTER_IDENTITY -> requester;
            case REQUESTER_AUTHORITY ->
                representative == null ? requester : requester + " representative " + representative.id();
            case SIGNER_IDENTITY, SIGNER_AUTHORITY -> "authorization " + request.authorizationId();
        };
    }

    boolean isAbout(ReleaseRequest request, Representative representative) {
        return concerns.equals(concerns(request, representative, subject));
    }

    Verification toDomain() {
        return new Verification(id, subject, method, documentType, lastDigits, verifiedAt, verifiedBy);
    }
}
