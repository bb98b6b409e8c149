package health.roi.fulfillment.build;

import java.util.List;
import java.util.UUID;

/**
 * A stored document that goes into a package.
 *
 * @param title its bookmark
 * @param recordId the index record, or null for the authorization
 * @param sha256 of the document's bytes as they arrived
 * @param archival whether its readable PDF may stand in a PDF/A-2b
 * @param redactions what of it does not go out, at most one for each page
 */
public record Enclosed(
        String title,
        UUID recordId,
        UUID documentId,
        String sha256,
        int pages,
        long bytes,
        boolean archival,
        List<EnclosedRedaction> redactions) {
    public Enclosed {
        redactions = redactions == null ? List.of() : List.copyOf(redactions);
    }

    /** Pages that go out; a slip for one that does not is no page of the record. */
    public int released() {
        return pages
                - (int) redactions.stream().filter(EnclosedRedaction::wholePage).count();
    }
}
