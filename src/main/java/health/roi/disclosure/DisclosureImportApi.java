package health.roi.disclosure;

import health.roi.platform.problem.FieldError;
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

final class DisclosureImportApi {

    static final int MOST_LINES = 500;

    private DisclosureImportApi() {}

    @Schema(name = "DisclosureBody", description = "A disclosure that was made elsewhere, 45 CFR 164.528(b)(2)")
    record DisclosureBody(
            @NotNull @Schema(description = "RELEASE is this service's own and is refused here")
            Source source,

            @Size(max = 200)
            @Schema(description = "The other system or the business associate; required unless it was made BY_HAND")
            String sourceName,

            @Size(max = 120) @Schema(description = "By which the source knows it: the same one is written down once")
            String externalId,

            @NotNull @Schema(description = "The day of the disclosure; not in the future")
            LocalDate madeOn,

            @NotNull @Schema(description = "The basis, or the paragraph of 45 CFR 164.512")
            Ground ground,

            @NotBlank @Size(max = 200) String recipientName,

            @Size(max = 400) @Schema(description = "If known")
            String recipientAddress,

            @NotBlank @Size(max = 2000) @Schema(description = "Brief: what went out")
            String description,

            @NotBlank @Size(max = 600) @Schema(description = "In words that the patient can read")
            String purposeStatement,

            @Min(0) @Max(1_000_000) Integer pages,

            @Valid @Schema(description = "Left out: no substance use disorder records")
            Part2Body part2,

            @Schema(description = "The research protocol under which it was made; for RESEARCH only")
            UUID protocolId,

            @Schema(description = "The earlier entry that this one corrects")
            UUID corrects,

            @Size(max = 500) @Schema(description = "What was wrong with it; required with corrects")
            String correctionNote) {

        Disclosure toDomain(UUID patientId) {
            return new Disclosure(
                    null,
                    patientId,
                    null,
                    null,
                    null,
                    null,
                    madeOn,
                    recipientName.strip(),
                    blankToNull(recipientAddress),
                    description.strip(),
                    purposeStatement.strip(),
                    null,
                    ground,
                    part2 == null ? Part2.NONE : part2.toDomain(),
                    List.of(),
                    pages == null ? 0 : pages,
                    null,
                    new Origin(
                            source,
                            blankToNull(sourceName),
                            blankToNull(externalId),
                            corrects,
                            blankToNull(correctionNote),
                            protocolId));
        }
    }

    @Schema(name = "Part2Body", description = "Substance use disorder records that went out, 42 CFR 2.25")
    record Part2Body(
            @NotNull @Schema(description = "On the patient's consent")
            Boolean consented,

            @NotNull @Schema(description = "The consent is for treatment, payment and health care operations")
            Boolean forTpo,

            @Schema(description = "Through an electronic health record; left out where nobody knows")
            Boolean throughEhr) {

        Part2 toDomain() {
            return new Part2(consented, forTpo, throughEhr);
        }
    }

    @Schema(
            name = "DisclosureLineBody",
            description = "The patient is named by id, or by a record number at a facility")
    record DisclosureLineBody(
            UUID patientId,
            UUID facilityId,
            @Size(max = 40) String recordNumber,
            @NotNull @Valid DisclosureBody disclosure) {}

    @Schema(name = "DisclosureImportBody")
    record DisclosureImportBody(
            @NotNull @Size(min = 1, max = MOST_LINES) List<@NotNull @Valid DisclosureLineBody> lines) {}

    @Schema(name = "DisclosureLineView", description = "What became of one line")
    record DisclosureLineView(
            @Schema(description = "Its place in the body, from 0", minimum = "0", maximum = "499")
            int line,

            LineOutcome outcome,

            @Schema(description = "Of the entry; null where it was refused")
            UUID disclosureId,

            @Schema(description = "Why it was refused, the code of a problem; the list may grow", maxLength = 60)
            String code,

            @Schema(maxItems = 20) List<FieldError> errors) {}

    @Schema(name = "DisclosureImportView")
    record DisclosureImportView(
            @Schema(minimum = "0", maximum = "500") int recorded,
            @Schema(minimum = "0", maximum = "500") int repeated,
            @Schema(minimum = "0", maximum = "500") int refused,

            @Schema(maxItems = MOST_LINES) List<DisclosureLineView> lines) {

        static DisclosureImportView of(List<DisclosureLineView> lines) {
            return new DisclosureImportView(
                    count(lines, LineOutcome.RECORDED),
                    count(lines, LineOutcome.REPEATED),
                    count(lines, LineOutcome.REFUSED),
                    lines);
        }

        private static int count(List<DisclosureLineView> lines, LineOutcome outcome) {
            return (int)
                    lines.stream().filter(line -> line.outcome() == outcome).count();
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
