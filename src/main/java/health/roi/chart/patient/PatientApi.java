package health.roi.chart.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class PatientApi {

    private PatientApi() {}

    @Schema(name = "IdentifierBody", description = "A medical record number, as the facility writes it.")
    record IdentifierBody(
            @NotNull UUID facilityId,
            @NotBlank @Size(max = 40) String number) {

        Identifier toDomain() {
            return new Identifier(facilityId, number.strip());
        }
    }

    @Schema(name = "RegistrationBody", description = "A patient, to be found by any of the identifiers or created.")
    record RegistrationBody(
            @NotBlank @Size(max = 100) String familyName,
            @NotBlank @Size(max = 100) String givenName,
            @NotNull LocalDate birthDate,
            LocalDate deceasedOn,
            @Size(max = 400) String address,
            @Size(max = 40) String phone,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid IdentifierBody> identifiers) {

        Demographics demographics() {
            return new Demographics(familyName, givenName, birthDate, deceasedOn, address, phone);
        }

        List<Identifier> numbers() {
            return identifiers.stream().map(IdentifierBody::toDomain).toList();
        }
    }

    @Schema(name = "DemographicsBody", description = "Who the patient is, as a whole: what is left out is removed.")
    record DemographicsBody(
            @NotBlank @Size(max = 100) String familyName,
            @NotBlank @Size(max = 100) String givenName,
            @NotNull LocalDate birthDate,
            LocalDate deceasedOn,
            @Size(max = 400) String address,
            @Size(max = 40) String phone) {

        Demographics toDomain() {
            return new Demographics(familyName, givenName, birthDate, deceasedOn, address, phone);
        }
    }

    @Schema(name = "PatientSearchBody", description = "At least one of the criteria; all that are given must agree.")
    record PatientSearchBody(
            @Size(max = 100) @Schema(description = "its beginning, without regard to case, accents and punctuation")
            String familyName,

            @Size(max = 100) @Schema(description = "its beginning, without regard to case, accents and punctuation")
            String givenName,

            LocalDate birthDate,

            @Size(max = 40) @Schema(description = "the whole number")
            String recordNumber,

            @Schema(description = "the facility of the record number")
            UUID facilityId,

            @Size(max = 1000) String cursor,
            @Min(1) @Max(200) @Schema(defaultValue = "50") Integer limit) {

        PatientCriteria criteria() {
            return PatientCriteria.of(familyName, givenName, birthDate, recordNumber, facilityId);
        }

        int size() {
            return limit == null ? 50 : limit;
        }
    }

    @Schema(name = "IdentifierView")
    record IdentifierView(
            UUID facilityId, @Schema(maxLength = 40) String number) {}

    @Schema(name = "PatientView")
    record PatientView(
            UUID id,
            @Schema(maxLength = 100) String familyName,
            @Schema(maxLength = 100) String givenName,
            LocalDate birthDate,
            LocalDate deceasedOn,
            @Schema(maxLength = 400) String address,
            @Schema(maxLength = 40) String phone,

            @Schema(description = "by facility, then number; the list may grow")
            List<IdentifierView> identifiers) {

        static PatientView of(Patient patient) {
            Demographics who = patient.demographics();
            return new PatientView(
                    patient.id(),
                    who.familyName(),
                    who.givenName(),
                    who.birthDate(),
                    who.deceasedOn(),
                    who.address(),
                    who.phone(),
                    patient.identifiers().stream()
                            .map(identifier -> new IdentifierView(identifier.facilityId(), identifier.number()))
                            .toList());
        }
    }
}
