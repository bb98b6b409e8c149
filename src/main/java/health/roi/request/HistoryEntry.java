package health.roi.request;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One change of a request: who, when, from where to where, and why. Never changed afterwards. */
public record HistoryEntry(
        UUID id,
        Instant occurredAt,
        String actor,
        String action,
        RequestState from,
        RequestState to,
        String reason,
        Map<String, String> detail) {}
