package health.roi.chart.record;

import health.roi.chart.patient.Names;
import health.roi.determination.Category;
import health.roi.determination.RecordStatus;
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

final class RecordApi {

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";
    private static final String DIAGNOSIS = "[A-Z0-9][A-Z0-9.]{1,19}";
    private static final String NOT_BLANK = ".*\\S.*";

    private RecordApi() {}

    @Schema(name = "RecordBody", description = "What the index says about a record.")
    record RecordBody(
            @NotNull UUID facilityId,

            @NotNull @Pattern(regexp = CODE) @Schema(description = "an open code, as in a scope's documentKinds")
            String kind,

            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate serviceDate,
            @Size(max = 60) String encounter,
            @Size(max = 200) String practitioner,
            @Size(max = 50) Set<@NotNull @Pattern(regexp = DIAGNOSIS) String> diagnosisCodes,

            @NotNull @Pattern(regexp = CODE) @Schema(description = "an open code: where the record is kept")
            String sourceSystem,

            @Size(max = 200) @Schema(description = "where a paper chart stands, in words")
            String location,

            @Size(max = 60) @Schema(description = "the room in which a paper chart stands")
            String room,

            @Size(max = 60) String shelf,

            @Size(max = 60) @Schema(description = "which of the folders that make up the chart")
            String volume,

            @NotNull RecordStatus status,

            @Size(max = 9) @Schema(description = "left out: nobody has looked yet; empty: somebody found none")
            Set<@NotNull Category> categories,

            @NotNull Boolean electronicHealthRecord,
            @Min(1) @Max(100_000) Integer expectedPages) {

        RecordDetails toDomain() {
            return new RecordDetails(
                    facilityId,
                    kind,
                    title.strip(),
                    serviceDate,
                    stripped(encounter),
                    stripped(practitioner),
                    diagnosisCodes,
                    sourceSystem,
                    stripped(location),
                    new ChartPlace(stripped(room), stripped(shelf), stripped(volume)),
                    status,
                    categories,
                    electronicHealthRecord,
                    expectedPages);
        }
    }

    @Schema(name = "RecordCorrectionBody", description = "What is left out or null stays as it is.")
    record RecordCorrectionBody(
            RecordStatus status,

            @Size(max = 9) @Schema(description = "all of them; the record then counts as classified")
            Set<@NotNull Category> categories,

            @Schema(description = "false where the pages are another person's")
            Boolean matchesPatient,

            @Size(max = 60)
            @Pattern(regexp = NOT_BLANK)
            @Schema(description = "the number of the visit or stay; restrictions depend on it")
            String encounter) {

        RecordCorrection toDomain() {
            return new RecordCorrection(status, categories, matchesPatient, stripped(encounter));
        }
    }

    @Schema(name = "RecordSearchBody", description = "At least one of the criteria; all that are given must agree.")
    record RecordSearchBody(
            UUID patientId,
            UUID facilityId,

            @Pattern(regexp = DIAGNOSIS) @Schema(description = "the whole code")
            String diagnosisCode,

            @Size(max = 200)
            @Schema(description = "the whole name as in the index, without regard to case, accents and punctuation")
            String practitioner,

            @Size(max = 60) String encounter,
            @Pattern(regexp = CODE) String kind,
            @Pattern(regexp = CODE) String sourceSystem,
            RecordStatus status,
            @Schema(description = "first service date") LocalDate from,
            @Schema(description = "last service date") LocalDate to,
            @Size(max = 1000) String cursor,
            @Min(1) @Max(200) @Schema(defaultValue = "50") Integer limit) {

        RecordCriteria criteria() {
            return new RecordCriteria(
                    patientId,
                    facilityId,
                    diagnosisCode,
                    Names.part(practitioner).isEmpty() ? null : Names.part(practitioner),
                    stripped(encounter),
                    kind,
                    sourceSystem,
                    status,
                    from,
                    to);
        }

        int size() {
            return limit == null ? 50 : limit;
        }
    }

    @Schema(name = "RecordView")
    record RecordView(
            UUID id,
            UUID patientId,
            UUID facilityId,
            @Schema(maxLength = 40) String kind,
            @Schema(maxLength = 200) String title,
            LocalDate serviceDate,
            @Schema(maxLength = 60) String encounter,
            @Schema(maxLength = 200) String practitioner,
            @Schema(maxItems = 50) List<String> diagnosisCodes,
            @Schema(maxLength = 40) String sourceSystem,
            @Schema(maxLength = 200) String location,
            @Schema(maxLength = 60) String room,
            @Schema(maxLength = 60) String shelf,
            @Schema(maxLength = 60) String volume,
            RecordStatus status,
            @Schema(maxItems = 9) List<Category> categories,

            @Schema(description = "whether somebody has looked for sensitive categories")
            boolean classified,

            boolean electronicHealthRecord,
            boolean matchesPatient,
            @Schema(minimum = "1", maximum = "100000") Integer expectedPages,

            @Schema(description = "null while only the index knows of the record")
            UUID documentId,

            Instant createdAt) {

        static RecordView of(ChartRecord record) {
            return new RecordView(
                    record.id(),
                    record.patientId(),
                    record.facilityId(),
                    record.kind(),
                    record.title(),
                    record.serviceDate(),
                    record.encounter(),
                    record.practitioner(),
                    record.diagnosisCodes().stream().sorted().toList(),
                    record.sourceSystem(),
                    record.location(),
                    record.place().room(),
                    record.place().shelf(),
                    record.place().volume(),
                    record.status(),
                    record.categories().stream().sorted().toList(),
                    record.classified(),
                    record.electronicHealthRecord(),
                    record.matchesPatient(),
                    record.expectedPages(),
                    record.documentId(),
                    record.createdAt());
        }
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
