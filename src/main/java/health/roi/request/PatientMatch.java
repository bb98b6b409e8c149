package health.roi.request;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Which patient the request is about, who said so and by which identifiers. */
public record PatientMatch(UUID patientId, Set<String> identifiers, Instant matchedAt, String matchedBy) {}
