package health.roi.authorization.process;

import java.time.Instant;
import java.util.UUID;

/** Legal process on record for a request. */
public record LegalProcess(
        UUID id, UUID requestId, LegalProcessElements elements, Instant recordedAt, String recordedBy) {}
