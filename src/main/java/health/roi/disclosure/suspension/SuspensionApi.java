package health.roi.disclosure.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class SuspensionApi {

    private SuspensionApi() {}

    @Schema(
            name = "SuspensionBody",
            description =
                    "What an agency states: that an accounting of what it received is likely to impede its work, 45"
                            + " CFR 164.528(a)(2)")
    record SuspensionBody(
            @NotNull UUID patientId,
            @NotNull AgencyKind agencyKind,

            @NotBlank
            @Size(max = 200)
            @Schema(description = "As it is written down as a recipient; case, accents and punctuation do not count")
            String agencyName,

            @Size(max = 20) @Schema(description = "Other names under which it is written down as a recipient")
            List<@NotBlank @Size(max = 200) String> alsoKnownAs,

            @NotBlank @Size(max = 200) @Schema(description = "Who states it, with title")
            String official,

            @Size(max = 400) @Schema(description = "How the official was identified; required for ORAL")
            String officialIdentity,

            @NotNull StatementForm form,

            @NotNull @Schema(description = "The day of the statement; it suspends from then on")
            LocalDate madeOn,

            @Schema(
                    description =
                            "The last day. Required for WRITTEN; at most 30 days after an ORAL one, and that where"
                                    + " it is left out")
            LocalDate until,

            @NotBlank @Size(max = 2000) @Schema(description = "How an accounting would impede the agency's work")
            String reason) {

        AgencyStatement toDomain() {
            return new AgencyStatement(
                    patientId,
                    agencyKind,
                    agencyName.strip(),
                    alsoKnownAs == null
                            ? List.of()
                            : alsoKnownAs.stream().map(String::strip).toList(),
                    official.strip(),
                    officialIdentity == null || officialIdentity.isBlank() ? null : officialIdentity.strip(),
                    form,
                    madeOn,
                    until,
                    reason.strip());
        }
    }

    @Schema(name = "WrittenStatementBody", description = "The written statement that follows an oral one")
    record WrittenStatementBody(
            @NotNull LocalDate receivedOn,
            @NotNull @Schema(description = "The last day") LocalDate until,

            @NotBlank @Size(max = 2000) @Schema(description = "How an accounting would impede the agency's work")
            String reason) {}

    @Schema(name = "SuspensionEndBody")
    record SuspensionEndBody(
            @NotNull @Schema(description = "The first day without the suspension")
            LocalDate on,

            @NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "WrittenStatementView")
    record WrittenStatementView(
            LocalDate receivedOn,
            LocalDate until,
            @Schema(maxLength = 2000) String reason,
            Instant recordedAt,
            @Schema(maxLength = 200) String recordedBy) {

        static WrittenStatementView of(Suspension.Written written) {
            return written == null
                    ? null
                    : new WrittenStatementView(
                            written.receivedOn(),
                            written.until(),
                            written.reason(),
                            written.recordedAt(),
                            written.recordedBy());
        }
    }

    @Schema(name = "SuspensionEndView")
    record SuspensionEndView(
            LocalDate on,
            @Schema(maxLength = 500) String reason,
            Instant recordedAt,
            @Schema(maxLength = 200) String recordedBy) {

        static SuspensionEndView of(Suspension.End end) {
            return end == null
                    ? null
                    : new SuspensionEndView(end.on(), end.reason(), end.recordedAt(), end.recordedBy());
        }
    }

    @Schema(name = "SuspensionView")
    record SuspensionView(
            UUID id,
            UUID patientId,
            AgencyKind agencyKind,
            @Schema(maxLength = 200) String agencyName,
            @Schema(maxItems = 20) List<String> alsoKnownAs,
            @Schema(maxLength = 200) String official,
            @Schema(maxLength = 400) String officialIdentity,
            StatementForm form,
            LocalDate madeOn,
            @Schema(maxLength = 2000) String reason,

            @Schema(nullable = true, description = "The written statement that followed an oral one")
            WrittenStatementView written,

            @Schema(nullable = true, description = "An end before the time that was stated")
            SuspensionEndView end,

            @Schema(description = "The last day on which anything is left out")
            LocalDate lastDay,

            boolean inForce,

            @Schema(
                    minimum = "0",
                    description =
                            "How many disclosures of the patient the agency received for oversight or law enforcement;"
                                    + " 0 is a warning: it may be written down under another name")
            int received,

            Instant createdAt,
            @Schema(maxLength = 200) String createdBy) {

        static SuspensionView of(Suspension suspension, boolean inForce, int received) {
            AgencyStatement statement = suspension.statement();
            return new SuspensionView(
                    suspension.id(),
                    statement.patientId(),
                    statement.agencyKind(),
                    statement.agencyName(),
                    statement.alsoKnownAs(),
                    statement.official(),
                    statement.officialIdentity(),
                    statement.form(),
                    statement.madeOn(),
                    statement.reason(),
                    WrittenStatementView.of(suspension.written()),
                    SuspensionEndView.of(suspension.end()),
                    suspension.lastDay(),
                    inForce,
                    received,
                    suspension.createdAt(),
                    suspension.createdBy());
        }
    }
}
