package health.roi.disclosure.view;

import health.roi.disclosure.accounting.AskedBy;
import health.roi.request.Verification;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

@Entity
@DynamicUpdate
@Table(name = "patient_view")
class ViewLinkRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID patientId;

    @Enumerated(EnumType.STRING)
    AskedBy askedBy;

    @Enumerated(EnumType.STRING)
    Verification.Method identifiedBy;

    String documentType;
    String lastDigits;
    String authority;
    Instant expiresAt;
    String codeSalt;
    String codeHash;
    int failedAttempts;
    Instant lastOpenedAt;
    Instant closedAt;
    String closedBy;
    Instant createdAt;
    String createdBy;

    void describe(ViewOrder order) {
        askedBy = order.askedBy();
        identifiedBy = order.method();
        documentType = order.documentType();
        lastDigits = order.lastDigits();
        authority = order.authority();
    }

    ViewLink toDomain() {
        return new ViewLink(
                id,
                patientId,
                new ViewOrder(askedBy, identifiedBy, documentType, lastDigits, authority),
                expiresAt,
                failedAttempts,
                lastOpenedAt,
                closedAt,
                createdAt,
                createdBy);
    }
}
