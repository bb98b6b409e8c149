package health.roi.fulfillment;

import health.roi.fulfillment.build.PackageVolume;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A package as it was built; building again makes the next number, and an earlier one is never changed.
 *
 * @param sha256 of the only volume; of a package in volumes, of their hashes in order, each as 64 digits
 * @param bytes of all volumes
 * @param pages of all volumes
 * @param recordPages the pages that are records, which alone are billed
 * @param createdAt when it was ordered: what it holds was decided then
 * @param builtAt when it was finished; null for a package from before there were orders
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
        String createdBy,
        Instant builtAt) {

    public List<PackageVolume> volumes() {
        return manifest.volumes().isEmpty()
                ? List.of(new PackageVolume(1, 1, pages, sha256, bytes, false))
                : manifest.volumes();
    }
}
