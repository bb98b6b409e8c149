package health.roi.delivery;

import health.roi.request.DeliveryMethod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "delivery")
class DeliveryRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    UUID packageId;

    /** The {@code jti} of the token that sent it. */
    String tokenId;

    @Enumerated(EnumType.STRING)
    DeliveryMethod method;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    String recipient;
    String address;
    String carrier;
    String carrierNumber;
    String identityDocument;
    String identityLastDigits;
    Instant linkExpiresAt;
    String codeSalt;
    String codeHash;
    int failedAttempts;
    Instant downloadedAt;
    Instant sentAt;
    String sentBy;
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    FailureReason failureReason;

    String note;

    @Version
    long version;

    Delivery toDomain() {
        return new Delivery(
                id,
                requestId,
                packageId,
                method,
                state,
                recipient,
                address,
                carrier,
                carrierNumber,
                identityDocument,
                identityLastDigits,
                linkExpiresAt,
                downloadedAt,
                sentAt,
                sentBy,
                endedAt,
                failureReason,
                note,
                version);
    }
}
