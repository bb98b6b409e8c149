package health.roi.retention;

import health.roi.retention.RetentionRunService.Shown;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class RetentionApi {

    private RetentionApi() {}

    @Schema(name = "RetentionRunBody", description = "An order to delete what need not be kept any longer")
    record RetentionRunBody(
            @NotBlank @Size(max = 2000) @Schema(description = "Why now, and who looked at what is due")
            String reason) {}

    @Schema(name = "DueRowsView")
    record DueRowsView(
            @Schema(required = true) RetainedRows kind,

            @Schema(required = true, description = "The last day of which rows are due")
            LocalDate lastDay,

            @Schema(minimum = "0", description = "How many a run would delete today")
            long due,

            @Schema(minimum = "0", description = "How many more it would, did no legal hold cover them")
            long held,

            @Schema(required = true, maxLength = 200) String rule,
            @Schema(required = true, maxLength = 200) String citation) {

        static DueRowsView of(DueRows rows) {
            return new DueRowsView(rows.kind(), rows.lastDay(), rows.due(), rows.held(), rows.rule(), rows.citation());
        }
    }

    @Schema(name = "RetentionDueView", description = "What a run would delete today")
    record RetentionDueView(@Schema(maxItems = 20) List<DueRowsView> kinds) {}

    @Schema(name = "RetentionRunView")
    record RetentionRunView(
            UUID id,
            @Schema(required = true) RunState state,

            @Schema(required = true, description = "The day by which it is reckoned what is due")
            LocalDate day,

            @Schema(required = true, maxLength = 2000) String reason,
            @Schema(required = true) Instant askedAt,
            @Schema(required = true, maxLength = 200) String askedBy,

            @Schema(maxLength = 200, description = "Who confirmed or cancelled it")
            String endedBy,

            Instant endedAt,
            Instant doneAt,

            @Schema(minimum = "0", description = "How many rows are gone, each with a certificate")
            long deleted) {

        static RetentionRunView of(Shown shown) {
            RetentionRun run = shown.run();
            return new RetentionRunView(
                    run.id(),
                    run.state(),
                    run.day(),
                    run.reason(),
                    run.askedAt(),
                    run.askedBy(),
                    run.endedBy(),
                    run.endedAt(),
                    run.doneAt(),
                    shown.deleted());
        }
    }

    @Schema(name = "RetentionCertificateView", description = "What is left of a row that was deleted; it never changes")
    record RetentionCertificateView(
            @Schema(required = true) RetainedRows kind,
            @Schema(required = true) UUID rowId,

            @Schema(
                    required = true,
                    maxLength = 64,
                    description =
                            "Of the row as PostgreSQL writes it as jsonb, in UTF-8; of an AUDIT_EVENT its own hash")
            String sha256,

            @Schema(
                    description = "The event retention-run.delete of the trail that tells of the deletion; absent where"
                            + " it was before there was one")
            UUID batchId,

            @Schema(description = "Of an AUDIT_EVENT the request in whose chain it was; absent where there was none")
            UUID requestId,

            @Schema(required = true, maxLength = 200) String rule,
            @Schema(required = true, maxLength = 200) String citation,
            @Schema(required = true) Instant deletedAt) {

        static RetentionCertificateView of(Certificate certificate) {
            return new RetentionCertificateView(
                    certificate.kind(),
                    certificate.rowId(),
                    certificate.sha256(),
                    certificate.batchId(),
                    certificate.requestId(),
                    certificate.rule(),
                    certificate.citation(),
                    certificate.deletedAt());
        }
    }
}
