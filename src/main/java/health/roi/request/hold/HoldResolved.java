package health.roi.request.hold;

import health.roi.request.HoldReason;
import health.roi.request.RequestState;
import java.util.UUID;

/** A hold ended; fired inside the transaction, for the features above. */
public record HoldResolved(UUID requestId, UUID holdId, HoldReason reason, RequestState state) {}
