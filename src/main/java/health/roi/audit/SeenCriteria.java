package health.roi.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * Which lines of the trail are about a patient.
 *
 * @param requests whose lines are the patient's although they name a request only
 * @param except requests whose lines are left out, also where they name the patient
 * @param zone in which days are counted
 */
public record SeenCriteria(UUID patientId, Set<UUID> requests, Set<UUID> except, ZoneId zone, LocalDate since) {}
