package health.roi.request;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that the request waits for. The statutory clock does not stop for it.
 *
 * @param howItEnds the exit, in a sentence; no hold is without one
 * @param blocks whether it keeps the request from approval and delivery
 */
public record Hold(
        UUID id,
        UUID requestId,
        HoldReason reason,
        MustAct mustAct,
        String howItEnds,
        boolean blocks,
        Instant openedAt,
        String openedBy,
        Instant resolvedAt,
        String resolvedBy,
        String resolution) {

    public boolean open() {
        return resolvedAt == null;
    }
}
