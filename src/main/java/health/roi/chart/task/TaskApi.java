package health.roi.chart.task;

import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class TaskApi {

    private TaskApi() {}

    @Schema(name = "TaskBody", description = "A form that is missing from a record.")
    record TaskBody(
            @NotNull UUID recordId,

            @NotNull @Schema(description = "MISSING_FORM; SIGN is opened by correcting the record to UNSIGNED")
            TaskKind kind,

            @NotBlank @Size(max = 200) @Schema(description = "what is missing, without anything about the patient")
            String form,

            @Size(max = 200) @Schema(description = "who has to act, where that is known")
            String practitioner) {

        /** Refuses a task that is not opened by hand. */
        void requireMissingForm() {
            if (kind != TaskKind.MISSING_FORM) {
                throw ProblemException.field(ProblemType.BODY_INVALID, "/kind", "missing-form");
            }
        }
    }

    @Schema(name = "TaskCompletionBody")
    record CompletionBody(
            @NotNull @Schema(description = "when the form was signed or filed")
            LocalDate completedOn,

            @Size(max = 500) String note) {}

    @Schema(name = "TaskView")
    record TaskView(
            UUID id,
            UUID recordId,
            UUID patientId,
            UUID facilityId,
            TaskKind kind,

            @Schema(maxLength = 200, description = "what is missing; null for a signature")
            String form,

            @Schema(maxLength = 200, description = "who has to act; null where that is not known")
            String practitioner,

            TaskStatus status,
            Instant openedAt,
            @Schema(maxLength = 200) String openedBy,

            @Schema(description = "calendar days at the facility since it was opened, until it was completed")
            int openDays,

            LocalDate completedOn,
            @Schema(maxLength = 500) String note,
            Instant completedAt,
            @Schema(maxLength = 200) String completedBy) {

        static TaskView of(ChartTask task) {
            Completion completion = task.completion();
            return new TaskView(
                    task.id(),
                    task.recordId(),
                    task.patientId(),
                    task.facilityId(),
                    task.kind(),
                    task.form(),
                    task.practitioner(),
                    task.status(),
                    task.openedAt(),
                    task.openedBy(),
                    task.openDays(),
                    completion == null ? null : completion.on(),
                    completion == null ? null : completion.note(),
                    completion == null ? null : completion.recordedAt(),
                    completion == null ? null : completion.recordedBy());
        }
    }

    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
