package health.roi.delivery;

import health.roi.platform.http.Versions;
import health.roi.request.DeliveryMethod;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class DeliveryApi {

    private DeliveryApi() {}

    @Schema(
            name = "DeliveryBody",
            description =
                    "MAIL and ENCRYPTED_DISC need an address and the carrier's number; a PICK_UP the identity that was checked;"
                            + " a FAX a number that is given twice or is the directory's; a DIRECT_MESSAGE a Direct address")
    record DeliveryBody(
            @NotNull DeliveryMethod method,

            @Size(max = 400)
            @Schema(
                    description =
                            "A postal address, a fax number or a Direct address. Absent is the request's delivery wish, and"
                                    + " for a fax the requester's number in the directory")
            String address,

            @Size(max = 400) @Schema(description = "The fax number once more, read from its source again")
            String addressAgain,

            @Size(max = 60) String carrier,
            @Size(max = 60) String carrierNumber,

            @Size(max = 60) @Schema(description = "Such as driving licence")
            String identityDocument,

            @Pattern(regexp = "[A-Za-z0-9]{1,4}") @Schema(description = "At most the last four characters")
            String identityLastDigits,

            @Size(max = 200) @Schema(description = "Who came for it, where that is not the recipient")
            String pickedUpBy,

            @Schema(
                    description =
                            "The recipient's written permission for that person: a stored paper of the request, of kind"
                                    + " REQUEST_LETTER, AUTHORIZATION, REPRESENTATIVE_AUTHORITY or CORRESPONDENCE")
            UUID permissionPaperId,

            @Schema(description = "What was signed at the counter: a stored paper of the request")
            UUID signaturePaperId,

            @Schema(description = "The failed delivery that this one repeats")
            UUID resends) {

        DeliveryOrder toDomain() {
            return new DeliveryOrder(
                    method,
                    address,
                    addressAgain,
                    carrier,
                    carrierNumber,
                    identityDocument,
                    identityLastDigits,
                    pickedUpBy,
                    permissionPaperId,
                    signaturePaperId,
                    resends);
        }
    }

    @Schema(name = "DeliveryView")
    record DeliveryView(
            UUID id,
            UUID requestId,
            UUID packageId,

            @Schema(description = "Counted for the request and the package", minimum = "1", maximum = "10000")
            int attempt,

            @Schema(description = "The failed delivery that this one repeats")
            UUID resends,

            DeliveryMethod method,
            DeliveryState state,
            @Schema(maxLength = 200) String recipient,
            @Schema(maxLength = 400) String address,

            @Schema(description = "How one knows that a fax number is the recipient's")
            AddressCheck addressChecked,

            @Schema(maxLength = 60) String carrier,
            @Schema(maxLength = 60) String carrierNumber,
            @Schema(maxLength = 60) String identityDocument,
            @Schema(maxLength = 4) String identityLastDigits,
            @Schema(maxLength = 200) String pickedUpBy,
            UUID permissionPaperId,
            UUID signaturePaperId,

            @Schema(description = "Where the recipient fetches a secure download", maxLength = 60)
            String downloadPath,

            @Schema(description = "The code that opens the download; told once, when it is sent", maxLength = 10)
            String downloadCode,

            Instant linkExpiresAt,
            Instant downloadedAt,
            Instant sentAt,
            @Schema(maxLength = 200) String sentBy,
            Instant endedAt,
            Receipt receipt,
            FailureReason failureReason,
            LocalDate cameBackOn,
            Boolean cameBackOpened,

            @Schema(description = "Somebody should look whether it was misdirected, 45 CFR 164.402(2)")
            boolean incidentSuggested,

            @Schema(maxLength = 500) String note,

            @Schema(description = "For If-Match", maxLength = 30)
            String etag) {

        static DeliveryView of(Delivery d) {
            return of(d, null);
        }

        static DeliveryView of(Delivery d, String code) {
            return new DeliveryView(
                    d.id(),
                    d.requestId(),
                    d.packageId(),
                    d.attempt(),
                    d.resends(),
                    d.method(),
                    d.state(),
                    d.recipient(),
                    d.address(),
                    d.addressChecked(),
                    d.carrier(),
                    d.carrierNumber(),
                    d.identityDocument(),
                    d.identityLastDigits(),
                    d.pickedUpBy(),
                    d.permissionPaperId(),
                    d.signaturePaperId(),
                    d.method() == DeliveryMethod.SECURE_DOWNLOAD ? "/v1/downloads/" + d.id() : null,
                    code,
                    d.linkExpiresAt(),
                    d.downloadedAt(),
                    d.sentAt(),
                    d.sentBy(),
                    d.endedAt(),
                    d.receipt(),
                    d.failureReason(),
                    d.cameBackOn(),
                    d.cameBackOpened(),
                    d.incidentSuggested(),
                    d.note(),
                    Versions.tag(d.version()));
        }
    }

    @Schema(name = "ConfirmationBody")
    record ConfirmationBody(
            @Schema(description = "By what one knows; a Direct message needs MDN_PROCESSED or MDN_DISPATCHED")
            Receipt receipt,

            @Size(max = 500) String note) {}

    @Schema(name = "FailureBody")
    record FailureBody(
            @NotNull FailureReason reason,

            @Schema(description = "The day on which the envelope was back; needed for RETURNED_MAIL")
            LocalDate cameBackOn,

            @Schema(description = "Whether it had been opened; needed for RETURNED_MAIL")
            Boolean cameBackOpened,

            @Size(max = 500) String note) {

        DeliveryFailure toDomain() {
            return new DeliveryFailure(reason, cameBackOn, cameBackOpened, note);
        }
    }
}
