package health.roi.fulfillment;

import java.time.Instant;
import java.util.UUID;

/**
 * A package as it was built; building again makes the next number, and an earlier one is never changed.
 *
 * @param sha256 of the PDF
 * @param recordPages the pages that are records, which alone are billed
 */
public record ReleasePackage(
        UUID id,
        UUID requestId,
        int number,
        String sha256,
        long bytes,
        int pages,
        int recordPages,
        PackageManifest manifest,
        Instant createdAt,
        String createdBy) {}
