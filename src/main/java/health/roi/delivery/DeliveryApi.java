package health.roi.delivery;

import health.roi.platform.http.Versions;
import health.roi.request.DeliveryMethod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class DeliveryApi {

    private DeliveryApi() {}

    @Schema(
            name = "DeliveryBody",
            description =
                    "Mail needs an address and the carrier's number; a pick-up needs the identity that was checked")
    record DeliveryBody(
            @NotNull DeliveryMethod method,

            @Size(max = 400) @Schema(description = "Absent is the request's delivery wish")
            String address,

            @Size(max = 60) String carrier,
            @Size(max = 60) String carrierNumber,

            @Size(max = 60) @Schema(description = "Such as driving licence")
            String identityDocument,

            @Pattern(regexp = "[A-Za-z0-9]{1,4}") @Schema(description = "At most the last four characters")
            String identityLastDigits) {

        DeliveryOrder toDomain() {
            return new DeliveryOrder(method, address, carrier, carrierNumber, identityDocument, identityLastDigits);
        }
    }

    @Schema(name = "DeliveryView")
    record DeliveryView(
            UUID id,
            UUID requestId,
            UUID packageId,
            DeliveryMethod method,
            DeliveryState state,
            @Schema(maxLength = 200) String recipient,
            @Schema(maxLength = 400) String address,
            @Schema(maxLength = 60) String carrier,
            @Schema(maxLength = 60) String carrierNumber,
            @Schema(maxLength = 60) String identityDocument,
            @Schema(maxLength = 4) String identityLastDigits,

            @Schema(description = "Where the recipient fetches a secure download", maxLength = 60)
            String downloadPath,

            @Schema(description = "The code that opens the download; told once, when it is sent", maxLength = 10)
            String downloadCode,

            Instant linkExpiresAt,
            Instant downloadedAt,
            Instant sentAt,
            @Schema(maxLength = 200) String sentBy,
            Instant endedAt,
            FailureReason failureReason,
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
                    d.method(),
                    d.state(),
                    d.recipient(),
                    d.address(),
                    d.carrier(),
                    d.carrierNumber(),
                    d.identityDocument(),
                    d.identityLastDigits(),
                    d.method() == DeliveryMethod.SECURE_DOWNLOAD ? "/v1/downloads/" + d.id() : null,
                    code,
                    d.linkExpiresAt(),
                    d.downloadedAt(),
                    d.sentAt(),
                    d.sentBy(),
                    d.endedAt(),
                    d.failureReason(),
                    d.note(),
                    Versions.tag(d.version()));
        }
    }

    @Schema(name = "ConfirmationBody")
    record ConfirmationBody(@Size(max = 500) String note) {}

    @Schema(name = "FailureBody")
    record FailureBody(
            @NotNull FailureReason reason,

            @Schema(
                    description =
                            "Whether returned mail had been opened; then an incident is opened for somebody to look into")
            Boolean cameBackOpened,

            @Size(max = 500) String note) {}

    @Schema(name = "DownloadBody")
    record DownloadBody(
            @NotNull @Pattern(regexp = "[0-9]{10}") String code,

            @Min(1) @Max(10000) @Schema(description = "Which volume; absent where the package has one")
            Integer volume) {}
}
