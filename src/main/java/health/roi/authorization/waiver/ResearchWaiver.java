package health.roi.authorization.waiver;

import java.time.Instant;
import java.util.UUID;

/** A waiver on record for a request. */
public record ResearchWaiver(
        UUID id, UUID requestId, ResearchWaiverElements elements, Instant recordedAt, String recordedBy) {}
