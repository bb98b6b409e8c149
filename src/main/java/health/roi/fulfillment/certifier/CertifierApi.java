package health.roi.fulfillment.certifier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class CertifierApi {

    private CertifierApi() {}

    @Schema(name = "CertifierBody", description = "Who certifies the custodian's records from now on")
    record CertifierBody(
            @NotBlank @Size(max = 120) String name,

            @NotBlank @Size(max = 120) @Schema(description = "Such as custodian of records")
            String title,

            @Size(max = 100000)
            @Schema(
                    format = "byte",
                    description =
                            "The picture of a signature as base64: a PNG of at most 2,000 by 800 pixels. Without one,"
                                    + " affidavits have a line to be signed by hand")
            byte[] signature) {}

    @Schema(name = "CertifierView")
    record CertifierView(
            UUID id,
            @Schema(maxLength = 120) String name,
            @Schema(maxLength = 120) String title,

            @Schema(description = "Whether there is a picture of a signature")
            boolean hasSignature,

            Instant createdAt,
            @Schema(maxLength = 200) String createdBy) {

        static CertifierView of(Certifier c) {
            return new CertifierView(c.id(), c.name(), c.title(), c.signature() != null, c.createdAt(), c.createdBy());
        }
    }
}
