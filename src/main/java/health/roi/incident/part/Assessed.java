package health.roi.incident.part;

import health.roi.incident.breach.BreachAssessment;
import java.time.Instant;
import java.util.UUID;

/** An assessment as it was written down. */
public record Assessed(UUID id, BreachAssessment assessment, Instant recordedAt, String recordedBy) {}
