package health.roi.copyjob;

import health.roi.platform.http.Versions;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class CopyJobApi {

    private CopyJobApi() {}

    @Schema(name = "CopyJobView", description = "A job as it was frozen when it was offered")
    record CopyJobView(
            UUID id,
            @Schema(maxLength = 11) String trackingNumber,
            UUID facilityId,
            JobState state,

            @Schema(description = "The claim ends then, unless it is renewed")
            Instant leaseUntil,

            LocalDate dueOn,
            @Schema(maxLength = 210) String patientName,
            LocalDate birthDate,

            @Schema(description = "Medical record number at the facility", maxLength = 40)
            String recordNumber,

            ReturnReason returnReason,
            @Schema(maxLength = 500) String returnNote,
            @Schema(maxItems = 10000) List<CopyJobItemView> items,

            @Schema(description = "For If-Match", maxLength = 30)
            String etag) {

        static CopyJobView of(CopyJob job) {
            return new CopyJobView(
                    job.id(),
                    job.trackingNumber(),
                    job.facilityId(),
                    job.state(),
                    job.leaseUntil(),
                    job.dueOn(),
                    job.patientName(),
                    job.birthDate(),
                    job.recordNumber(),
                    job.returnReason(),
                    job.returnNote(),
                    job.items().stream().map(CopyJobItemView::of).toList(),
                    Versions.tag(job.version()));
        }
    }

    @Schema(name = "CopyJobItemView")
    record CopyJobItemView(
            UUID id,
            @Schema(maxLength = 60) String kind,
            @Schema(maxLength = 200) String title,
            LocalDate serviceDate,
            @Schema(maxLength = 60) String encounter,
            @Schema(maxLength = 60) String sourceSystem,

            @Schema(description = "Room, shelf, volume", maxLength = 200)
            String location,

            @Schema(minimum = "1", maximum = "20000") Integer expectedPages,

            @Schema(description = "Added by the copy service: the index did not know it")
            boolean added,

            ItemState state,
            NotFoundReason notFoundReason,
            @Schema(minimum = "1", maximum = "20000") Integer countedPages,
            @Schema(minimum = "1", maximum = "20000") Integer reportedPages,

            @Schema(description = "For If-Match on this item", maxLength = 30)
            String etag) {

        static CopyJobItemView of(CopyJobItem item) {
            return new CopyJobItemView(
                    item.id(),
                    item.kind(),
                    item.title(),
                    item.serviceDate(),
                    item.encounter(),
                    item.sourceSystem(),
                    item.location(),
                    item.expectedPages(),
                    item.added(),
                    item.state(),
                    item.notFoundReason(),
                    item.countedPages(),
                    item.reportedPages(),
                    Versions.tag(item.version()));
        }
    }

    @Schema(name = "NotFoundBody")
    record NotFoundBody(@NotNull NotFoundReason reason) {}

    @Schema(name = "ReturnBody")
    record ReturnBody(
            @NotNull ReturnReason reason, @Size(max = 500) String note) {}

    @Schema(name = "AddedItemBody", description = "A document that the index did not know; its bytes follow by PUT")
    record AddedItemBody(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String kind,

            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate serviceDate,
            @Size(max = 60) String encounter,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String sourceSystem,

            @Size(max = 200) String location) {

        AddedItem toDomain() {
            return new AddedItem(kind, title, serviceDate, encounter, sourceSystem, location);
        }
    }
}
