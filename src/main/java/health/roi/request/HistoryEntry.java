package health.roi.request;

import java.time.Instant;
import java.util.Map;

/** One change of a request: who, when, from where to where, and why. Never changed afterwards. */
public record HistoryEntry(
        Instant occurredAt,
        String actor,
        String action,
        RequestState from,
        RequestState to,
        String reason,
        Map<String, String> detail) {}
