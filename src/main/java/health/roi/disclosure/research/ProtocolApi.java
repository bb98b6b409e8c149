package health.roi.disclosure.research;

import health.roi.determination.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class ProtocolApi {

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private ProtocolApi() {}

    @Schema(name = "ProtocolContactBody")
    record ContactBody(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 400) String address,
            @NotBlank @Size(max = 40) String phone) {

        ProtocolContact toDomain() {
            return new ProtocolContact(name.strip(), address.strip(), phone.strip());
        }
    }

    @Schema(
            name = "CriterionBody",
            description =
                    "Whose records could have been reached: a patient with any such record is told of the protocol."
                            + " What is left out does not limit.")
    record CriterionBody(
            @Size(max = 200) Set<@NotNull UUID> facilities,
            @Schema(description = "first service date") LocalDate from,
            @Schema(description = "last service date") LocalDate to,
            @Size(max = 100) Set<@NotNull @Pattern(regexp = CODE) String> documentKinds) {

        Criterion toDomain() {
            return new Criterion(facilities, new Scope(from, to, documentKinds));
        }
    }

    @Schema(
            name = "ResearchProtocolBody",
            description =
                    "Research on 50 or more people without their authorization, as a patient is told of it: 45 CFR"
                            + " 164.528(b)(4)(i)")
    record ResearchProtocolBody(
            @NotBlank @Size(max = 300) String name,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "In plain language: the purpose, and by what the records were chosen")
            String description,

            @NotBlank @Size(max = 1000) @Schema(description = "The type of information that was disclosed")
            String information,

            @NotNull @Schema(description = "The first day on which disclosures were made")
            LocalDate from,

            @Schema(description = "The last day; left out while it goes on")
            LocalDate to,

            @Schema(description = "The day of the last disclosure so far")
            LocalDate lastDisclosedOn,

            @NotNull @Valid ContactBody sponsor,
            @NotNull @Valid ContactBody researcher,

            @NotNull @Min(1) @Max(100_000_000) @Schema(description = "How many people; 50 or more")
            Integer people,

            @NotNull @Valid CriterionBody criterion) {

        ProtocolTerms toDomain() {
            return new ProtocolTerms(
                    name.strip(),
                    description.strip(),
                    information.strip(),
                    from,
                    to,
                    lastDisclosedOn,
                    sponsor.toDomain(),
                    researcher.toDomain(),
                    people,
                    criterion.toDomain());
        }
    }

    @Schema(name = "ProtocolContactView")
    record ContactView(
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 400) String address,
            @Schema(maxLength = 40) String phone) {

        static ContactView of(ProtocolContact contact) {
            return new ContactView(contact.name(), contact.address(), contact.phone());
        }
    }

    @Schema(name = "CriterionView")
    record CriterionView(
            @Schema(maxItems = 200) List<UUID> facilities,
            LocalDate from,
            LocalDate to,
            @Schema(maxItems = 100) List<String> documentKinds) {

        static CriterionView of(Criterion criterion) {
            return new CriterionView(
                    criterion.facilities().stream().sorted().toList(),
                    criterion.span().from(),
                    criterion.span().to(),
                    criterion.span().documentKinds().stream().sorted().toList());
        }
    }

    @Schema(name = "ResearchProtocolView")
    record ResearchProtocolView(
            UUID id,
            @Schema(maxLength = 300) String name,
            @Schema(maxLength = 2000) String description,
            @Schema(maxLength = 1000) String information,
            LocalDate from,
            LocalDate to,
            LocalDate lastDisclosedOn,
            ContactView sponsor,
            ContactView researcher,
            @Schema(minimum = "1", maximum = "100000000") int people,
            CriterionView criterion,
            Instant createdAt,
            @Schema(maxLength = 200) String createdBy) {

        static ResearchProtocolView of(ResearchProtocol protocol) {
            ProtocolTerms terms = protocol.terms();
            return new ResearchProtocolView(
                    protocol.id(),
                    terms.name(),
                    terms.description(),
                    terms.information(),
                    terms.from(),
                    terms.to(),
                    terms.lastDisclosedOn(),
                    ContactView.of(terms.sponsor()),
                    ContactView.of(terms.researcher()),
                    terms.people(),
                    CriterionView.of(terms.criterion()),
                    protocol.createdAt(),
                    protocol.createdBy());
        }
    }
}
