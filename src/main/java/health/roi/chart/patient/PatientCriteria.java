package health.roi.chart.patient;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a patient is searched by; what is null does not limit, what is given must all agree.
 *
 * @param familyKey the beginning of the family name, normalised by {@link Names#part}
 * @param givenKey the beginning of the given name, normalised
 * @param recordNumber the whole number, as the facility writes it
 * @param facilityId the facility of the record number; limits nothing without one
 */
record PatientCriteria(String familyKey, String givenKey, LocalDate birthDate, String recordNumber, UUID facilityId) {

    static PatientCriteria of(
            String familyName, String givenName, LocalDate birthDate, String recordNumber, UUID facilityId) {
        return new PatientCriteria(
                absentIfEmpty(Names.part(familyName)),
                absentIfEmpty(Names.part(givenName)),
                birthDate,
                recordNumber == null ? null : absentIfEmpty(recordNumber.strip()),
                facilityId);
    }

    /** Everybody is not a search. */
    boolean limitsNothing() {
        return familyKey == null && givenKey == null && birthDate == null && recordNumber == null;
    }

    /** Which criteria were used, without their values: for the trail. */
    String names() {
        Map<String, Object> given = new TreeMap<>();
        given.put("familyName", familyKey);
        given.put("givenName", givenKey);
        given.put("birthDate", birthDate);
        given.put("recordNumber", recordNumber);
        given.put("facilityId", facilityId);
        given.values().removeIf(value -> value == null);
        return String.join(" ", given.keySet());
    }

    private static String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
