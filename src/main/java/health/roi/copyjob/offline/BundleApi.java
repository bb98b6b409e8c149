package health.roi.copyjob.offline;

import health.roi.copyjob.CopyJobApi.CopyJobItemView;
import health.roi.copyjob.CopyJobBodyApi.AddedItemBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class BundleApi {

    private BundleApi() {}

    /** What {@code manifest.json} holds. */
    @Schema(name = "CopyBundleManifest", description = "The manifest.json of a bundle: which file is which document")
    record ManifestBody(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid ManifestLineBody> lines) {

        List<BundleLine> toDomain() {
            return lines.stream().map(ManifestLineBody::toDomain).toList();
        }
    }

    @Schema(
            name = "CopyBundleManifestLine",
            description = "One file: the document of an item, with the etag that was seen, or one that is added")
    record ManifestLineBody(
            @NotNull UUID jobId,

            @NotBlank @Size(max = 300) @Schema(description = "The file's path in the zip")
            String file,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") @Schema(description = "Of the file, in lower-case hex")
            String sha256,

            @Min(1) @Max(20000) @Schema(description = "Compared with what is counted; left out: not compared")
            Integer pages,

            UUID itemId,
            @Size(max = 30) String etag,

            @Schema(description = "The client's own id of what it added, the same each time it is sent")
            UUID clientId,

            @Valid @Schema(description = "A document that the index did not know")
            AddedItemBody added) {

        BundleLine toDomain() {
            return new BundleLine(
                    jobId, file, sha256, pages, itemId, etag, clientId, added == null ? null : added.toDomain());
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isItemWithItsEtagOrAdded() {
            return added == null
                    ? itemId != null && etag != null && clientId == null
                    : itemId == null && etag == null && clientId != null;
        }
    }

    @Schema(name = "CopyBundleView", description = "The answers, in the order of the manifest's lines")
    record BundleView(
            @Schema(maxItems = 500) List<BundleLineView> lines,

            @Schema(description = "Files that no line names; nothing was done with them", maximum = "1000")
            int unlistedFiles) {

        static BundleView of(BundleAnswer answer) {
            List<BundleLineView> lines = new ArrayList<>();
            for (BundleAnswer.Line line : answer.lines()) {
                lines.add(new BundleLineView(
                        lines.size(),
                        line.outcome(),
                        line.code() == null ? null : line.code().code(),
                        line.reason(),
                        line.advice(),
                        line.item() == null ? null : CopyJobItemView.of(line.item())));
            }
            return new BundleView(lines, answer.unlistedFiles());
        }
    }

    @Schema(name = "CopyBundleLineView")
    record BundleLineView(
            @Schema(description = "Its place in the manifest, from 0", maximum = "499")
            int line,

            @Schema(required = true) SyncOutcome outcome,

            @Schema(description = "Why it was not applied, a code of /problems; the list may grow", maxLength = 60)
            String code,

            @Schema(description = "With document-refused: which of its refusals", maxLength = 60)
            String reason,

            @Schema(description = "What to do, in a sentence", maxLength = 1000)
            String advice,

            @Schema(nullable = true, description = "The item as it is now")
            CopyJobItemView item) {}
}
