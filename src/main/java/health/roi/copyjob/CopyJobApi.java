package health.roi.copyjob;

import health.roi.copyjob.assignment.OfferedTo;
import health.roi.copyjob.rework.ReworkReason;
import health.roi.platform.http.Versions;
import health.roi.request.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as it is read; what is sent is in {@link CopyJobBodyApi}. */
public final class CopyJobApi {

    private CopyJobApi() {}

    @Schema(name = "CopyJobView", description = "A job as it was frozen when it was offered")
    public record CopyJobView(
            UUID id,
            @Schema(maxLength = 11) String trackingNumber,
            UUID facilityId,
            JobState state,

            @Schema(required = true, description = "Of the request; jobs are listed by it, and then by dueOn")
            Priority priority,

            @Schema(required = true, description = "To whom it is offered, or was when it was claimed")
            OfferedTo offeredTo,

            @Schema(description = "The copy service that alone it is offered to")
            UUID assignedTo,

            @Schema(description = "From then on it is offered to all services of the site")
            Instant opensAt,

            @Schema(description = "The claim ends then, unless it is renewed")
            Instant leaseUntil,

            @Schema(description = "No renewal reaches further")
            Instant renewableUntil,

            LocalDate dueOn,
            @Schema(maxLength = 210) String patientName,
            LocalDate birthDate,

            @Schema(description = "Medical record number at the facility", maxLength = 40)
            String recordNumber,

            ReturnReason returnReason,
            @Schema(maxLength = 500) String returnNote,

            @Schema(description = "A returned job is offered again by itself on that day")
            LocalDate expectedOn,

            @Schema(description = "The audit that it belongs to")
            UUID batchId,

            @Schema(description = "The job whose rest this one is")
            UUID continues,

            @Schema(description = "The job that this one's rest went into")
            UUID continuedBy,

            @Schema(description = "The failed quality check that it comes of; the reviewer's note is read there")
            UUID qualityCheckId,

            @Schema(maxItems = 10000) List<CopyJobItemView> items,

            @Schema(description = "For If-Match", maxLength = 30)
            String etag) {

        public static CopyJobView of(CopyJob job) {
            return new CopyJobView(
                    job.id(),
                    job.trackingNumber(),
                    job.facilityId(),
                    job.state(),
                    job.priority(),
                    job.offer().to(),
                    job.offer().copyService(),
                    job.offer().opensAt(),
                    job.leaseUntil(),
                    job.renewableUntil(),
                    job.dueOn(),
                    job.patientName(),
                    job.birthDate(),
                    job.recordNumber(),
                    job.returnReason(),
                    job.returnNote(),
                    job.expectedOn(),
                    job.batch(),
                    job.continues(),
                    job.continuedBy(),
                    job.qualityCheck(),
                    job.items().stream().map(CopyJobItemView::of).toList(),
                    Versions.tag(job.version()));
        }
    }

    @Schema(name = "CopyJobItemView")
    public record CopyJobItemView(
            UUID id,
            @Schema(maxLength = 60) String kind,
            @Schema(maxLength = 200) String title,
            LocalDate serviceDate,
            @Schema(maxLength = 60) String encounter,

            @Schema(description = "Where the record is kept", maxLength = 60)
            String sourceSystem,

            @Schema(description = "Where a paper chart stands, in words", maxLength = 200)
            String location,

            @Schema(maxLength = 60) String room,
            @Schema(maxLength = 60) String shelf,

            @Schema(description = "Which of the folders that make up the chart", maxLength = 60)
            String volume,

            @Schema(minimum = "1", maximum = "100000") Integer expectedPages,

            @Schema(description = "Added by the copy service: the index did not know it")
            boolean added,

            @Schema(description = "The id that the client gave to what it added")
            UUID clientId,

            @Schema(description = "Which time it is delivered", minimum = "1", maximum = "1000")
            int attempt,

            @Schema(description = "Why it is delivered again")
            ReworkReason reworkReason,

            ItemState state,
            NotFoundReason notFoundReason,
            @Schema(minimum = "1", maximum = "20000") Integer countedPages,
            @Schema(minimum = "1", maximum = "20000") Integer reportedPages,

            @Schema(description = "For If-Match on this item", maxLength = 30)
            String etag) {

        public static CopyJobItemView of(CopyJobItem item) {
            return new CopyJobItemView(
                    item.id(),
                    item.kind(),
                    item.title(),
                    item.serviceDate(),
                    item.encounter(),
                    item.sourceSystem(),
                    item.location(),
                    item.place().room(),
                    item.place().shelf(),
                    item.place().volume(),
                    item.expectedPages(),
                    item.added(),
                    item.clientId(),
                    item.attempt(),
                    item.reworkReason(),
                    item.state(),
                    item.notFoundReason(),
                    item.countedPages(),
                    item.reportedPages(),
                    Versions.tag(item.version()));
        }
    }
}
