package health.roi.fulfillment.build;

import java.util.UUID;

/**
 * A stored document that goes into a package.
 *
 * @param title its bookmark
 * @param recordId the index record, or null for the authorization
 * @param sha256 of the document's bytes as they arrived
 * @param archival whether its readable PDF may stand in a PDF/A-2b
 */
public record Enclosed(
        String title, UUID recordId, UUID documentId, String sha256, int pages, long bytes, boolean archival) {}
