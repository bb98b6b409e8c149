package health.roi.incident;

import java.time.Instant;
import java.util.UUID;

/**
 * An affected person as it was written down.
 *
 * @param state in which the person lives, or null
 * @param disclosureId the line in the accounting of disclosures
 */
public record ListedPerson(UUID id, UUID patientId, String state, UUID disclosureId, Instant recordedAt) {}
