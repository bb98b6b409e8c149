package health.roi.fulfillment;

import health.roi.document.assembly.Bates;
import health.roi.document.assembly.PartKind;
import health.roi.document.assembly.WithholdingReason;
import health.roi.fulfillment.build.BuildFailure;
import health.roi.fulfillment.build.BuildState;
import health.roi.fulfillment.build.EnclosedRedaction;
import health.roi.fulfillment.build.PackageBuild;
import health.roi.fulfillment.build.PackageVolume;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class PackageApi {

    private PackageApi() {}

    @Schema(name = "PackageBody", description = "How the package is wanted; all of it may be left out")
    record PackageBody(
            @Schema(description = "With the custodian's affidavit, Fed. R. Evid. 902(11)")
            Boolean certified,

            @Pattern(regexp = Bates.PREFIX)
            @Schema(
                    description = "Stands before the number of each page; absent is the tracking number",
                    maxLength = 20)
            String batesPrefix,

            @Schema(description = "AES-256, behind a password that the answer tells once")
            Boolean encrypted,

            @Min(1_000_000)
            @Max(2_000_000_000)
            @Schema(
                    description =
                            "Most bytes of one volume, such as a mail server takes; a single page that is larger has one"
                                    + " for itself")
            Long maxVolumeBytes) {

        PackageOptions toDomain() {
            return new PackageOptions(
                    Boolean.TRUE.equals(certified), batesPrefix, Boolean.TRUE.equals(encrypted), maxVolumeBytes);
        }
    }

    @Schema(name = "PackageView", description = "A package, however far it is; what it holds is known when it is READY")
    record PackageView(
            UUID id,

            @Schema(description = "Building again makes the next one", minimum = "1", maximum = "10000")
            int number,

            BuildState state,
            FailureView failure,
            ProgressView progress,

            @Schema(description = "With the custodian's affidavit")
            boolean certified,

            @Schema(description = "Opens with a password only")
            boolean encrypted,

            @Schema(description = "The password, told once, when it is ordered", maxLength = 24)
            String password,

            @Schema(maxLength = 20) String batesPrefix,

            @Schema(description = "Every volume says that it is PDF/A-2b")
            Boolean archival,

            @Schema(description = "Every volume is signed digitally")
            Boolean signed,

            @Schema(
                    description =
                            "Of the only volume; of a package in volumes, of their hashes in order, each as 64 digits",
                    maxLength = 64)
            String sha256,

            @Schema(description = "Of all volumes", minimum = "1", maximum = "9007199254740991")
            Long bytes,

            @Schema(minimum = "1", maximum = "1000000") Integer pages,

            @Schema(description = "Pages that are records", minimum = "1", maximum = "1000000")
            Integer recordPages,

            @Schema(description = "Nothing in scope was withheld, missing or waiting")
            Boolean complete,

            @Schema(maxItems = 10000) List<VolumeView> volumes,
            @Schema(maxItems = 10010) List<PartView> manifest,
            @Schema(description = "When it was ordered") Instant createdAt,
            @Schema(maxLength = 200) String createdBy,

            @Schema(description = "When it was ready or had failed")
            Instant endedAt) {

        static PackageView of(PackageStatus status) {
            return of(status.build(), status.built(), null);
        }

        static PackageView of(PackageBuild build, ReleasePackage built, String password) {
            boolean ready = built != null;
            return new PackageView(
                    build.id(),
                    build.number(),
                    build.state(),
                    build.failure() == null
                            ? null
                            : new FailureView(build.failure(), build.failure().advice()),
                    new ProgressView(build.pagesDone(), build.pages(), build.volumesDone(), build.volumes()),
                    build.certified(),
                    build.encrypted(),
                    password,
                    build.batesPrefix(),
                    ready ? built.manifest().archival() : null,
                    ready ? built.manifest().signed() : null,
                    ready ? built.sha256() : null,
                    ready ? built.bytes() : null,
                    ready ? built.pages() : null,
                    ready ? built.recordPages() : null,
                    ready ? built.manifest().complete() : null,
                    ready
                            ? built.volumes().stream()
                                    .map(volume -> VolumeView.of(
                                            volume, built.manifest().batesPrefix()))
                                    .toList()
                            : List.of(),
                    ready
                            ? built.manifest().parts().stream()
                                    .map(part ->
                                            PartView.of(part, built.manifest().batesPrefix()))
                                    .toList()
                            : List.of(),
                    build.queuedAt(),
                    build.queuedBy(),
                    build.endedAt());
        }
    }

    @Schema(name = "PackageFailureView")
    record FailureView(
            BuildFailure code,

            @Schema(description = "What to do", maxLength = 200)
            String message) {}

    @Schema(name = "PackageProgressView", description = "The numbers of all pages and volumes are null until planned")
    record ProgressView(int pagesDone, Integer pages, int volumesDone, Integer volumes) {}

    @Schema(name = "PackageVolumeView")
    record VolumeView(
            @Schema(minimum = "1", maximum = "10000") int number,
            @Schema(maxLength = 64) String sha256,

            @Schema(minimum = "1", maximum = "9007199254740991")
            long bytes,

            @Schema(description = "Counted through the package", minimum = "1", maximum = "1000000")
            int firstPage,

            @Schema(minimum = "1", maximum = "1000000") int lastPage,
            @Schema(maxLength = 40) String batesFrom,
            @Schema(maxLength = 40) String batesTo) {

        static VolumeView of(PackageVolume v, String prefix) {
            return new VolumeView(
                    v.number(),
                    v.sha256(),
                    v.bytes(),
                    v.firstPage(),
                    v.lastPage(),
                    bates(prefix, v.firstPage()),
                    bates(prefix, v.lastPage()));
        }
    }

    @Schema(
            name = "PackagePartView",
            description = "The title page of a volume may stand between the first page of a part and its last")
    record PartView(
            PartKind kind,
            @Schema(maxLength = 300) String title,
            UUID recordId,
            UUID documentId,

            @Schema(description = "Of the document's bytes as they arrived", maxLength = 64)
            String sha256,

            @Schema(minimum = "1", maximum = "1000000") int firstPage,
            @Schema(minimum = "1", maximum = "1000000") int lastPage,

            @Schema(description = "Pages of the document, withheld ones included", minimum = "1", maximum = "1000000")
            int sourcePages,

            @Schema(minimum = "1", maximum = "10000") int firstVolume,
            @Schema(minimum = "1", maximum = "10000") int lastVolume,
            @Schema(maxLength = 40) String batesFrom,
            @Schema(maxLength = 40) String batesTo,

            @Schema(description = "Pages of the document in whose place a slip went out", maxItems = 20000)
            List<Integer> withheldPages,

            @Schema(description = "What was kept back of it, and what the recipient was told", maxItems = 20000)
            List<PartRedactionView> redactions) {

        static PartView of(PackageManifest.Part p, String prefix) {
            return new PartView(
                    p.kind(),
                    p.title(),
                    p.recordId(),
                    p.documentId(),
                    p.sha256(),
                    p.firstPage(),
                    p.lastPage(),
                    p.sourcePages(),
                    p.firstVolume(),
                    p.lastVolume(),
                    bates(prefix, p.firstPage()),
                    bates(prefix, p.lastPage()),
                    p.withheldPages(),
                    p.redactions().stream().map(PartRedactionView::of).toList());
        }
    }

    @Schema(name = "PackagePartRedactionView")
    record PartRedactionView(
            @Schema(description = "Of the document", minimum = "1", maximum = "20000")
            int page,

            boolean wholePage,
            WithholdingReason reason,
            @Schema(maxLength = 200) String words) {

        static PartRedactionView of(EnclosedRedaction r) {
            return new PartRedactionView(
                    r.page(), r.wholePage(), r.reason(), r.reason().words());
        }
    }

    /** Null for a package from before there were Bates numbers. */
    private static String bates(String prefix, int page) {
        return prefix == null ? null : new Bates(prefix).number(page);
    }
}
