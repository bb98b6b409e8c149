package health.roi.request;

import java.util.UUID;

/**
 * What is known about a request changed, and with it perhaps what the law says of it; fired inside the transaction, for
 * the review.
 */
public record RequestFactsChanged(UUID requestId) {}
