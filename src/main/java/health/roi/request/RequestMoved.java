package health.roi.request;

import java.util.UUID;

/** A request moved; fired inside the transaction, for the features above. */
public record RequestMoved(UUID requestId, Action action, RequestState from, RequestState to) {}
