package health.roi.chart.record;

import health.roi.chart.patient.Names;
import health.roi.determination.RecordStatus;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What records are searched by; what is null does not limit, what is given must all agree.
 *
 * @param practitionerKey the whole name, normalised by {@link Names#part}
 * @param from first service date, inclusive
 * @param to last service date, inclusive
 */
record RecordCriteria(
        UUID patientId,
        UUID facilityId,
        String diagnosisCode,
        String practitionerKey,
        String encounter,
        String kind,
        String sourceSystem,
        RecordStatus status,
        LocalDate from,
        LocalDate to) {

    /** The records of one patient. */
    static RecordCriteria of(UUID patientId, UUID facilityId, RecordStatus status, LocalDate from, LocalDate to) {
        return new RecordCriteria(patientId, facilityId, null, null, null, null, null, status, from, to);
    }

    /** Which criteria were used, without their values: for the trail. Empty where there is none. */
    String names() {
        Map<String, Object> given = new TreeMap<>();
        given.put("patientId", patientId);
        given.put("facilityId", facilityId);
        given.put("diagnosisCode", diagnosisCode);
        given.put("practitioner", practitionerKey);
        given.put("encounter", encounter);
        given.put("kind", kind);
        given.put("sourceSystem", sourceSystem);
        given.put("status", status);
        given.put("from", from);
        given.put("to", to);
        given.values().removeIf(value -> value == null);
        return String.join(" ", given.keySet());
    }
}
