package health.roi.directory;

import health.roi.determination.RequesterKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class RequesterApi {

    private RequesterApi() {}

    @Schema(name = "RequesterBody", description = "Somebody who asks again and again: a law firm, an insurer, a court.")
    record RequesterBody(
            @NotNull RequesterKind kind,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 400) String address,
            @Size(max = 40) String phone,
            @Size(max = 200) String email,

            @Pattern(regexp = "[+]?[(]?[0-9][0-9 ().-]{6,23}")
            @Schema(description = "To which copies may be faxed without the number being given twice", maxLength = 26)
            String fax) {

        Requester toDomain() {
            return new Requester(null, kind, name, address, phone, email, fax, 0);
        }
    }

    @Schema(name = "RequesterView")
    record RequesterView(
            UUID id,
            @Schema(required = true) RequesterKind kind,
            @Schema(required = true, maxLength = 400) String name,
            @Schema(required = true, maxLength = 400) String address,
            @Schema(maxLength = 400) String phone,
            @Schema(maxLength = 400) String email,
            @Schema(maxLength = 26) String fax) {

        static RequesterView of(Requester requester) {
            return new RequesterView(
                    requester.id(),
                    requester.kind(),
                    requester.name(),
                    requester.address(),
                    requester.phone(),
                    requester.email(),
                    requester.fax());
        }
    }
}
