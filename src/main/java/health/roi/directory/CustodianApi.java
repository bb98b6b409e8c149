package health.roi.directory;

import jakarta.validation.Valid;
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

            @NotBlank @Size(max = 40) String phone,

            @Valid @Schema(description = "Without a name and a phone here no denial can be written")
            ComplaintContactBody complaintContact) {

        Custodian toDomain() {
            return new Custodian(
                    null, name, address, phone, complaintContact == null ? null : complaintContact.toDomain(), 0);
        }
    }

    @Schema(
            name = "ComplaintContactBody",
            description = "Who takes complaints, as a denial must name it: 45 CFR 164.524(d)(2)(iii)")
    record ComplaintContactBody(
            @Size(max = 200) @Schema(description = "A name or a title")
            String name,

            @Size(max = 40) String phone,
            @Size(max = 200) String email) {

        ComplaintContact toDomain() {
            return new ComplaintContact(name, phone, email);
        }
    }

    @Schema(name = "ComplaintContactView")
    record ComplaintContactView(
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 40) String phone,
            @Schema(maxLength = 200) String email) {

        static ComplaintContactView of(ComplaintContact contact) {
            return contact == null ? null : new ComplaintContactView(contact.name(), contact.phone(), contact.email());
        }
    }

    @Schema(name = "CustodianView")
    record CustodianView(
            UUID id,
            @Schema(required = true, maxLength = 200) String name,
            @Schema(required = true, maxLength = 400) String address,
            @Schema(required = true, maxLength = 40) String phone,
            ComplaintContactView complaintContact) {

        static CustodianView of(Custodian custodian) {
            return new CustodianView(
                    custodian.id(),
                    custodian.name(),
                    custodian.address(),
                    custodian.phone(),
                    ComplaintContactView.of(custodian.complaintContact()));
        }
    }
}
