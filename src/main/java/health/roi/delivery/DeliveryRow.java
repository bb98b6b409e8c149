package health.roi.delivery;

import health.roi.request.DeliveryMethod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Only what becomes of a delivery may be updated, by grant; so an update names nothing else. */
@Entity
@DynamicUpdate
@Table(name = "delivery")
class DeliveryRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    UUID packageId;
    int attempt;
    UUID resends;

    /** The {@code jti} of the token that sent it. */
    String tokenId;

    @Enumerated(EnumType.STRING)
    DeliveryMethod method;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    String recipient;
    String address;

    @Enumerated(EnumType.STRING)
    AddressCheck addressChecked;

    String carrier;
    String carrierNumber;
    String identityDocument;
    String identityLastDigits;
    String pickedUpBy;
    UUID permissionPaperId;
    UUID signaturePaperId;
    Instant linkExpiresAt;
    String codeSalt;
    String codeHash;
    int failedAttempts;
    Instant downloadedAt;
    Instant sentAt;
    String sentBy;
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    Receipt receipt;

    @Enumerated(EnumType.STRING)
    FailureReason failureReason;

    LocalDate cameBackOn;
    Boolean cameBackOpened;
    boolean incidentSuggested;
    String note;

    @Version
    long version;

    Delivery toDomain() {
        return new Delivery(
                id,
                requestId,
                packageId,
                attempt,
                resends,
                method,
                state,
                recipient,
                address,
                addressChecked,
                carrier,
                carrierNumber,
                identityDocument,
                identityLastDigits,
                pickedUpBy,
                permissionPaperId,
                signaturePaperId,
                linkExpiresAt,
                downloadedAt,
                sentAt,
                sentBy,
                endedAt,
                receipt,
                failureReason,
                cameBackOn,
                cameBackOpened,
                incidentSuggested,
                note,
                version);
    }
}
