package health.roi.request;

import health.roi.chart.patient.Names;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of the worklist and the search, and one line of either. */
final class WorklistApi {

    private WorklistApi() {}

    @Schema(name = "WorklistItemView")
    record WorklistItemView(
            UUID id,
            @Schema(maxLength = 11) String trackingNumber,
            UUID facilityId,
            RequestState state,
            Resolution resolution,
            Priority priority,
            RequesterKind requesterKind,
            @Schema(maxLength = 200) String requesterName,
            @Schema(maxLength = 201) String patientName,
            Purpose purpose,
            LocalDate receivedOn,
            LocalDate dueOn,
            LocalDate workBy,
            @Schema(maxLength = 200) String assignee) {

        static WorklistItemView of(ReleaseRequest r) {
            return new WorklistItemView(
                    r.id(),
                    r.trackingNumber(),
                    r.facilityId(),
                    r.state(),
                    r.resolution(),
                    r.priority(),
                    r.requester().kind(),
                    r.requester().name(),
                    r.stated().familyName() + ", " + r.stated().givenName(),
                    r.purpose(),
                    r.receivedOn(),
                    r.deadline() == null ? null : r.deadline().dueOn(),
                    r.workBy(),
                    r.assignee());
        }
    }

    @Schema(
            name = "ReleaseRequestSearchBody",
            description = "What a caller on the phone says; at least one of the criteria besides state")
    record SearchBody(
            @Size(max = 20) @Schema(description = "As typed; case, spaces and hyphens do not matter")
            String trackingNumber,

            @Size(max = 100) @Schema(description = "The beginning of it is enough, as long as no given name follows")
            String familyName,

            @Size(max = 100) @Schema(description = "The beginning of it is enough")
            String givenName,

            LocalDate birthDate,
            @Size(max = 40) String recordNumber,
            RequestState state,

            @Size(max = 1000) @Schema(description = "From the last page's next")
            String cursor,

            @Min(1) @Max(200) @Schema(description = "50 where absent")
            Integer limit) {

        /** Refuses a tracking number whose check character does not fit. */
        RequestSearch criteria() {
            String tracking = blank(trackingNumber)
                    ? null
                    : TrackingNumber.parse(trackingNumber)
                            .orElseThrow(() -> ProblemException.field(
                                    ProblemType.BODY_INVALID, "/trackingNumber", "check-character"));
            return new RequestSearch(
                    tracking, namePrefix(), birthDate, blank(recordNumber) ? null : recordNumber.strip(), state);
        }

        private String namePrefix() {
            String family = Names.part(familyName);
            if (family.isEmpty()) {
                return null;
            }
            return Names.part(givenName).isEmpty() ? family : Names.key(familyName, givenName);
        }

        private static boolean blank(String text) {
            return text == null || text.isBlank();
        }
    }
}
