package health.roi.copyjob.offline;

import health.roi.copyjob.AddedItem;
import java.util.UUID;

/**
 * One file of a bundle and the document that it is: of an item, or of one that the index did not know.
 *
 * @param file its path in the zip
 * @param sha256 of the file
 * @param pages how many, or null where nobody counted
 * @param itemId the item, or null with {@code added}
 * @param etag the version of the item that the client saw
 * @param clientId the client's own id of what it added, the same each time
 */
record BundleLine(
        UUID jobId,
        String file,
        String sha256,
        Integer pages,
        UUID itemId,
        String etag,
        UUID clientId,
        AddedItem added) {}
