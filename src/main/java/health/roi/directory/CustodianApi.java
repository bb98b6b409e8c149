package health.roi.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class CustodianApi {

    private CustodianApi() {}

    @Schema(
            name = "CustodianBody",
            description = "The tenant: whoever keeps the records and answers for their release.")
    record CustodianBody(
            @NotBlank @Size(max = 200) String name,

            @NotBlank @Size(max = 400) @Schema(description = "As it stands on letters")
            String address,

            @NotBlank @Size(max = 40) String phone) {

        Custodian toDomain() {
            return new Custodian(null, name, address, phone, 0);
        }
    }

    @Schema(name = "CustodianView")
    record CustodianView(
            UUID id,
            @Schema(required = true, maxLength = 200) String name,
            @Schema(required = true, maxLength = 400) String address,
            @Schema(required = true, maxLength = 40) String phone) {

        static CustodianView of(Custodian custodian) {
            return new CustodianView(custodian.id(), custodian.name(), custodian.address(), custodian.phone());
        }
    }
}
