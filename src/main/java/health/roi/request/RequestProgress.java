package health.roi.request;

import java.util.UUID;

/** Where a request is, for whoever follows many of them. */
public record RequestProgress(UUID id, String trackingNumber, RequestState state) {}
