package health.roi.incident;

import java.util.UUID;

/**
 * Somebody whose information went out.
 *
 * @param state in which the person lives, two letters, or null: in none of them, or nobody knows
 */
public record AffectedPerson(UUID patientId, String state) {}
