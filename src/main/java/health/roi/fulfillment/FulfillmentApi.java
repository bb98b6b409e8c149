package health.roi.fulfillment;

import health.roi.copyjob.rework.ReworkReason;
import health.roi.document.assembly.PartKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class FulfillmentApi {

    private FulfillmentApi() {}

    @Schema(name = "QualityCheckBody", description = "What the reviewer looked at; it passes only when all of it is so")
    record QualityCheckBody(
            @NotNull @Schema(description = "The patient is the right one on every page")
            Boolean patientOnEveryPage,

            @NotNull Boolean pagesComplete,
            @NotNull Boolean datesInScope,
            @NotNull Boolean recipientCorrect,

            @Size(max = 500) @Schema(description = "Needed when it fails")
            String note,

            @Size(max = 1000) @Schema(description = "When it fails: the records to be collected again")
            Set<@NotNull UUID> collectAgain,

            @Size(max = 1000)
            @Schema(
                    description =
                            "The same with why, each record once. The copy service is told the reason and never the"
                                    + " note; what only collectAgain names has the reason OTHER")
            List<@NotNull @Valid ReworkBody> rework) {

        /** All records that are to be collected again, each with its reason. */
        Map<UUID, ReworkReason> reasons() {
            Map<UUID, ReworkReason> reasons = new LinkedHashMap<>();
            if (collectAgain != null) {
                collectAgain.forEach(record -> reasons.put(record, ReworkReason.OTHER));
            }
            if (rework != null) {
                rework.forEach(again -> reasons.put(again.recordId(), again.reason()));
            }
            return reasons;
        }

        QualityCheck toDomain() {
            return new QualityCheck(
                    null, patientOnEveryPage, pagesComplete, datesInScope, recipientCorrect, note, null, null);
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isEachRecordReworkedForOneReason() {
            return rework == null
                    || rework.stream()
                                    .filter(Objects::nonNull)
                                    .map(ReworkBody::recordId)
                                    .distinct()
                                    .count()
                            == rework.stream().filter(Objects::nonNull).count();
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isExplainedWhenFailed() {
            boolean passed = Boolean.TRUE.equals(patientOnEveryPage)
                    && Boolean.TRUE.equals(pagesComplete)
                    && Boolean.TRUE.equals(datesInScope)
                    && Boolean.TRUE.equals(recipientCorrect);
            return passed || (note != null && !note.isBlank());
        }
    }

    @Schema(name = "ReworkBody", description = "A record that is to be collected again, and why")
    record ReworkBody(@NotNull UUID recordId, @NotNull ReworkReason reason) {}

    @Schema(name = "QualityCheckView")
    record QualityCheckView(
            UUID id,
            boolean passed,
            boolean patientOnEveryPage,
            boolean pagesComplete,
            boolean datesInScope,
            boolean recipientCorrect,
            @Schema(maxLength = 500) String note,
            Instant checkedAt,
            @Schema(maxLength = 200) String checkedBy) {

        static QualityCheckView of(QualityCheck c) {
            return new QualityCheckView(
                    c.id(),
                    c.passed(),
                    c.patientOnEveryPage(),
                    c.pagesComplete(),
                    c.datesInScope(),
                    c.recipientCorrect(),
                    c.note(),
                    c.checkedAt(),
                    c.checkedBy());
        }
    }

    @Schema(name = "PackageView", description = "The release package as it was built")
    record PackageView(
            UUID id,

            @Schema(description = "Building again makes the next one", minimum = "1", maximum = "10000")
            int number,

            @Schema(maxLength = 64) String sha256,

            @Schema(minimum = "1", maximum = "9007199254740991")
            long bytes,

            @Schema(minimum = "1", maximum = "1000000") int pages,

            @Schema(description = "Pages that are records", minimum = "1", maximum = "1000000")
            int recordPages,

            @Schema(description = "Nothing in scope was withheld, missing or waiting")
            boolean complete,

            @Schema(maxItems = 10010) List<PartView> manifest,
            Instant createdAt,
            @Schema(maxLength = 200) String createdBy) {

        static PackageView of(ReleasePackage p) {
            return new PackageView(
                    p.id(),
                    p.number(),
                    p.sha256(),
                    p.bytes(),
                    p.pages(),
                    p.recordPages(),
                    p.manifest().complete(),
                    p.manifest().parts().stream().map(PartView::of).toList(),
                    p.createdAt(),
                    p.createdBy());
        }
    }

    @Schema(name = "PackagePartView")
    record PartView(
            PartKind kind,
            @Schema(maxLength = 300) String title,
            UUID recordId,
            UUID documentId,
            @Schema(maxLength = 64) String sha256,
            @Schema(minimum = "1", maximum = "1000000") int firstPage,
            @Schema(minimum = "1", maximum = "1000000") int lastPage) {

        static PartView of(PackageManifest.Part p) {
            return new PartView(
                    p.kind(), p.title(), p.recordId(), p.documentId(), p.sha256(), p.firstPage(), p.lastPage());
        }
    }
}
