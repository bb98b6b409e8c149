package health.roi.request;

import java.util.UUID;

/** A hold ended; fired inside the transaction, for the features above. */
public record HoldResolved(UUID requestId, HoldReason reason, RequestState state) {}
