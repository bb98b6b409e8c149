package health.roi.fulfillment;

import health.roi.chart.record.ChartRecord;
import health.roi.determination.Category;
import health.roi.determination.Determination;
import health.roi.determination.Notice;
import health.roi.document.assembly.PartKind;
import health.roi.document.assembly.PartRange;
import health.roi.fulfillment.build.BuiltPart;
import health.roi.fulfillment.build.CoverWords;
import health.roi.fulfillment.build.Enclosed;
import health.roi.fulfillment.build.EnclosedRedaction;
import health.roi.fulfillment.build.PackageBuilt;
import health.roi.fulfillment.build.PackageVolume;
import health.roi.fulfillment.review.Redaction;
import health.roi.request.review.Assessment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a package holds, kept for as long as the package.
 *
 * @param complete whether nothing in scope was withheld, missing or waiting
 * @param part2 whether substance use disorder records went in on the patient's consent
 * @param decisions what was decided of every record, with which notices: another decision needs another package
 * @param cover what is printed of the patient and of the recipient: a corrected name needs another package
 * @param volumes empty for a package from before there were volumes
 * @param archival whether every volume says that it is PDF/A-2b
 * @param signed whether every volume is signed digitally
 * @param batesPrefix null for a package from before there were Bates numbers
 * @param redactions what was kept back, by id: another redaction needs another package
 */
public record PackageManifest(
        List<Part> parts,
        boolean complete,
        boolean part2,
        String decisions,
        CoverWords cover,
        List<PackageVolume> volumes,
        boolean archival,
        boolean encrypted,
        boolean certified,
        boolean signed,
        String batesPrefix,
        List<UUID> redactions) {
    public PackageManifest {
        redactions = Objects.requireNonNullElse(redactions, List.of());
        volumes = Objects.requireNonNullElse(volumes, List.of());
    }

    /**
     * One part, with its continuous page numbers. The title page of a volume may stand between them.
     *
     * @param recordId the index record, or null for what was written for this package
     * @param sha256 of the document's bytes as they arrived, or null for what was written for this package
     * @param sourcePages pages of the document, withheld ones included
     * @param withheldPages pages of the document in whose place a slip went out
     * @param redactions the same and the pages of which parts are black, with what the recipient was told
     */
    public record Part(
            PartKind kind,
            String title,
            UUID recordId,
            UUID documentId,
            String sha256,
            int firstPage,
            int lastPage,
            int sourcePages,
            int firstVolume,
            int lastVolume,
            List<Integer> withheldPages,
            List<EnclosedRedaction> redactions) {
        public Part {
            redactions = Objects.requireNonNullElse(redactions, List.of());
            withheldPages = Objects.requireNonNullElse(withheldPages, List.of());
            if (firstVolume == 0) {
                // Of a package from before there were volumes.
                firstVolume = 1;
                lastVolume = 1;
                sourcePages = lastPage - firstPage + 1;
            }
        }

        static Part of(BuiltPart part) {
            Enclosed enclosed = part.enclosed();
            PartRange first = part.ranges().get(0);
            PartRange last = part.ranges().get(part.ranges().size() - 1);
            return new Part(
                    part.kind(),
                    part.title(),
                    enclosed == null ? null : enclosed.recordId(),
                    enclosed == null ? null : enclosed.documentId(),
                    enclosed == null ? null : enclosed.sha256(),
                    first.firstPage(),
                    last.lastPage(),
                    part.ranges().stream().mapToInt(PartRange::pages).sum(),
                    first.volume(),
                    last.volume(),
                    part.withheldPages(),
                    enclosed == null ? List.of() : enclosed.redactions());
        }
    }

    static PackageManifest of(PackageBuilt built) {
        return new PackageManifest(
                built.parts().stream().map(Part::of).toList(),
                built.order().complete(),
                built.order().part2(),
                built.order().decisions(),
                built.order().words(),
                built.volumes(),
                built.volumes().stream().allMatch(PackageVolume::archival),
                built.build().encrypted(),
                built.build().certified(),
                built.signed(),
                built.build().batesPrefix(),
                built.order().redactions());
    }

    /**
     * Whether the package holds exactly what may be released now, these records and these documents of them.
     *
     * @param keptBack the redactions that are in force of these documents
     */
    boolean fits(Assessment now, List<Redaction> keptBack) {
        List<ChartRecord> enclosed = enclosed(now);
        return recordIds().equals(enclosed.stream().map(ChartRecord::id).toList())
                && documentIds()
                        .equals(enclosed.stream().map(ChartRecord::documentId).toList())
                && decisions(now.determination()).equals(decisions)
                && Set.copyOf(redactions)
                        .equals(keptBack.stream().map(Redaction::id).collect(Collectors.toSet()))
                && CoverWords.of(now).equals(cover);
    }

    /**
     * Whether everything that is in the package may still go to the same person on the same basis. What came to the chart
     * since is no matter: the package was sent without it.
     */
    boolean stillPermitted(Assessment now) {
        Map<UUID, UUID> documents =
                enclosed(now).stream().collect(Collectors.toMap(ChartRecord::id, ChartRecord::documentId));
        boolean noticed = decisions.contains(Notice.PART2_REDISCLOSURE.name());
        return parts.stream()
                        .filter(part -> part.recordId() != null)
                        .allMatch(part -> part.documentId().equals(documents.get(part.recordId())))
                && decisions.startsWith(now.determination().basis() + ";")
                && (noticed || enclosed(now).stream().noneMatch(record -> needsNotice(record, now)))
                && CoverWords.of(now).equals(cover);
    }

    /** A record of the package that is known by now to be one with which a notice has to go. */
    private boolean needsNotice(ChartRecord record, Assessment now) {
        return !now.determination().notices().isEmpty()
                && recordIds().contains(record.id())
                && (record.categories().contains(Category.SUD_PART2)
                        || record.categories().contains(Category.SUD_COUNSELING_NOTES));
    }

    /** What may be released now and is there. */
    static List<ChartRecord> enclosed(Assessment assessment) {
        return assessment.releasable().stream()
                .filter(record -> record.documentId() != null)
                .toList();
    }

    static String decisions(Determination determination) {
        String records = determination.records().stream()
                .map(record -> record.id() + "=" + record.decision()
                        + record.reasons().stream()
                                .map(reason -> reason.code().name())
                                .toList())
                .collect(Collectors.joining(";"));
        return determination.basis() + ";" + determination.notices() + ";" + records;
    }

    /** The stored documents of the records in the package, in its order. */
    public List<UUID> documentIds() {
        return parts.stream()
                .filter(part -> part.recordId() != null)
                .map(Part::documentId)
                .toList();
    }

    /** The records in the package. */
    public List<UUID> recordIds() {
        return parts.stream()
                .filter(part -> part.recordId() != null)
                .map(Part::recordId)
                .toList();
    }
}
