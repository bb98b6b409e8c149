package health.roi.incident;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One line of an incident's history; it never changes.
 *
 * @param from null for the first
 * @param detail codes, ids and numbers
 */
public record IncidentEntry(
        UUID id,
        Instant at,
        String actor,
        String action,
        IncidentState from,
        IncidentState to,
        Map<String, String> detail) {}
