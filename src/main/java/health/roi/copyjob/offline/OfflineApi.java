package health.roi.copyjob.offline;

import health.roi.copyjob.CopyJobApi.CopyJobItemView;
import health.roi.copyjob.CopyJobApi.CopyJobView;
import health.roi.copyjob.CopyJobBodyApi.AddedItemBody;
import health.roi.copyjob.NotFoundReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class OfflineApi {

    private OfflineApi() {}

    @Schema(name = "CopyWorklistView", description = "What a copy service holds, to be taken along")
    record WorklistView(
            @Schema(maxItems = 200) List<CopyJobView> jobs,

            @Schema(
                    description = "Jobs that are held no longer: finished, returned, withdrawn, or lost with the lease",
                    maxItems = 200)
            List<UUID> gone,

            @Schema(description = "There is more: ask again at once")
            boolean more,

            @Schema(
                    required = true,
                    maxLength = 1000,
                    description = "Opaque, for the next since. Good for a week; then begin again without one.")
            String token) {

        static WorklistView of(Worklist list) {
            return new WorklistView(
                    list.jobs().stream().map(CopyJobView::of).toList(), list.gone(), list.more(), list.token());
        }
    }

    @Schema(name = "CopySyncBody", description = "What was done without a line, in the order in which it was done")
    record SyncBody(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid SyncLineBody> lines) {

        List<SyncLine> toDomain() {
            return lines.stream().map(SyncLineBody::toDomain).toList();
        }
    }

    @Schema(
            name = "CopySyncLineBody",
            description =
                    "One result, about one item: notFound, announced or added. The first two name the item and the"
                            + " etag that was seen.")
    record SyncLineBody(
            @NotNull UUID jobId,
            UUID itemId,
            @Size(max = 30) String etag,

            @Schema(description = "The document is not there, and why")
            NotFoundReason notFound,

            @Valid @Schema(description = "The document is scanned; its bytes come later, by PUT")
            AnnouncedBody announced,

            @Schema(description = "The client's own id of what it added, the same each time it is sent")
            UUID clientId,

            @Valid @Schema(description = "A document that the index did not know; its bytes come later, by PUT")
            AddedItemBody added) {

        SyncLine toDomain() {
            if (notFound != null) {
                return new SyncLine.NotThere(jobId, itemId, etag, notFound);
            }
            return announced != null
                    ? new SyncLine.Announced(jobId, itemId, etag, announced.pages())
                    : new SyncLine.Added(jobId, clientId, added.toDomain());
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isOneResult() {
            return Stream.of(notFound, announced, added)
                            .filter(Objects::nonNull)
                            .count()
                    == 1;
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isItemNamedWithItsEtag() {
            return added != null
                    ? itemId == null && etag == null && clientId != null
                    : itemId != null && etag != null && clientId == null;
        }
    }

    @Schema(name = "CopySyncAnnouncedBody")
    record AnnouncedBody(
            @Min(1) @Max(20000) @Schema(description = "Compared with what is counted when the bytes come")
            Integer pages) {}

    @Schema(name = "CopySyncView", description = "The answers, in the order of the lines")
    record SyncView(@Schema(maxItems = 500) List<SyncLineView> lines) {

        static SyncView of(List<SyncAnswer> answers) {
            List<SyncLineView> lines = new ArrayList<>();
            for (SyncAnswer answer : answers) {
                lines.add(new SyncLineView(
                        lines.size(),
                        answer.outcome(),
                        answer.code() == null ? null : answer.code().code(),
                        answer.item() == null ? null : CopyJobItemView.of(answer.item())));
            }
            return new SyncView(lines);
        }
    }

    @Schema(name = "CopySyncLineView")
    record SyncLineView(
            @Schema(description = "Its place in what was sent, from 0", maximum = "499")
            int line,

            @Schema(required = true) SyncOutcome outcome,

            @Schema(description = "Why it was not applied, a code of /problems; the list may grow", maxLength = 60)
            String code,

            @Schema(nullable = true, description = "The item as it is now")
            CopyJobItemView item) {}
}
