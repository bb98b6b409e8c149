package health.roi.copyjob.offline;

import health.roi.copyjob.AddedItem;
import health.roi.copyjob.CopyJobItem;
import health.roi.copyjob.ItemState;
import health.roi.copyjob.NotFoundReason;
import java.util.Objects;
import java.util.UUID;

/** One result that was made without a line. */
sealed interface SyncLine {

    UUID jobId();

    /** A result about an item of the job, on the version that the client saw. */
    sealed interface OfItem extends SyncLine {

        UUID itemId();

        String etag();

        /** Whether the item is so already. */
        boolean isDone(CopyJobItem item);
    }

    /** The document is not there. */
    record NotThere(UUID jobId, UUID itemId, String etag, NotFoundReason reason) implements OfItem {

        @Override
        public boolean isDone(CopyJobItem item) {
            return item.state() == ItemState.NOT_FOUND && item.notFoundReason() == reason;
        }
    }

    /**
     * The document is scanned; its bytes come later.
     *
     * @param pages how many, or null where nobody counted
     */
    record Announced(UUID jobId, UUID itemId, String etag, Integer pages) implements OfItem {

        @Override
        public boolean isDone(CopyJobItem item) {
            return item.state() == ItemState.FOUND
                    || item.state() == ItemState.ANNOUNCED && Objects.equals(item.reportedPages(), pages);
        }
    }

    /**
     * A document that the index did not know.
     *
     * @param clientId the client's own id for it, the same each time it is sent
     */
    record Added(UUID jobId, UUID clientId, AddedItem item) implements SyncLine {}
}
