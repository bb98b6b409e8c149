package health.roi.document;

import health.roi.document.intake.DocumentFormat;
import java.time.Instant;
import java.util.UUID;

/**
 * A document that is kept.
 *
 * @param sha256 of the bytes as they arrived
 * @param bytes their number
 * @param pages pages of the readable PDF
 * @param createdBy who brought it in
 * @param copyService the copy service that did, or null for the custodian's own people
 * @param archival whether the readable PDF is a valid PDF/A-2b (ISO 19005-2)
 */
public record StoredDocument(
        UUID id,
        DocumentFormat format,
        String sha256,
        long bytes,
        int pages,
        Instant createdAt,
        String createdBy,
        UUID copyService,
        boolean archival) {

    public String mediaType() {
        return format.mediaType();
    }
}
