package health.roi.copyjob;

import health.roi.chart.record.ChartPlace;
import health.roi.copyjob.assignment.OfferedTo;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about a job. */
public final class CopyJobBodyApi {

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private CopyJobBodyApi() {}

    @Schema(name = "NotFoundBody")
    record NotFoundBody(@NotNull NotFoundReason reason) {}

    @Schema(name = "ReturnBody")
    record ReturnBody(
            @NotNull ReturnReason reason,

            @Size(max = 500) String note,

            @Schema(
                    description =
                            "When the chart will be there: the job is offered again by itself on that day. Needed with"
                                    + " OFF_SITE and DECEASED_ARCHIVE; not with WRONG_SITE, PATIENT_UNCLEAR, ACCESS_MISSING"
                                    + " and NO_CAPACITY")
            LocalDate expectedOn) {}

    @Schema(name = "CopyJobAssignmentBody", description = "To whom the job is offered from now on")
    record JobAssignmentBody(
            @NotNull OfferedTo offeredTo,

            @Schema(description = "With SERVICE, and only then")
            UUID copyServiceId,

            @Min(1)
            @Max(2160)
            @Schema(description = "So many hours from now all services of the site get it; left out: never")
            Integer opensAfterHours) {

        @AssertTrue
        @Schema(hidden = true)
        boolean isServiceNamedWithServiceOnly() {
            return offeredTo == null || (offeredTo == OfferedTo.SERVICE) == (copyServiceId != null);
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isOpenToAllFromTheStartWithoutHours() {
            return offeredTo != OfferedTo.SITE || opensAfterHours == null;
        }
    }

    @Schema(name = "AddedItemBody", description = "A document that the index did not know; its bytes follow by PUT")
    public record AddedItemBody(
            @NotNull @Pattern(regexp = CODE) String kind,
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate serviceDate,
            @Size(max = 60) String encounter,
            @NotNull @Pattern(regexp = CODE) String sourceSystem,

            @Size(max = 200) @Schema(description = "Where it was, in words")
            String location,

            @Size(max = 60) String room,
            @Size(max = 60) String shelf,
            @Size(max = 60) String volume) {

        public AddedItem toDomain() {
            return new AddedItem(
                    kind, title, serviceDate, encounter, sourceSystem, location, new ChartPlace(room, shelf, volume));
        }
    }
}
