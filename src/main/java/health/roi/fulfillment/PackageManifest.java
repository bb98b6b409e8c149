package health.roi.fulfillment;

import health.roi.document.PartKind;
import java.util.List;
import java.util.UUID;

/**
 * What a package holds, kept for as long as the package.
 *
 * @param complete whether nothing in scope was withheld, missing or waiting
 * @param part2 whether substance use disorder records went in on the patient's consent
 * @param decisions what was decided of every record, with which notices: another decision needs another package
 */
public record PackageManifest(List<Part> parts, boolean complete, boolean part2, String decisions) {

    /**
     * One part, with its continuous page numbers.
     *
     * @param recordId the index record, or null for what was written for this package
     * @param sha256 of the document's bytes as they arrived, or null for what was written for this package
     */
    public record Part(
            PartKind kind, String title, UUID recordId, UUID documentId, String sha256, int firstPage, int lastPage) {}

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
