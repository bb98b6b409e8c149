package health.roi.chart.record;

import health.roi.determination.Category;
import health.roi.determination.RecordStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A record of a patient's chart at a facility.
 *
 * @param categories what the law protects beyond the ordinary record
 * @param classified whether somebody has looked for such information; no categories then means that there is none
 * @param matchesPatient false where the pages turned out to be another person's
 * @param documentId the stored document, or null while only the index knows of the record
 * @see RecordDetails for the other fields
 */
public record ChartRecord(
        UUID id,
        UUID patientId,
        UUID facilityId,
        String kind,
        String title,
        LocalDate serviceDate,
        String encounter,
        String practitioner,
        Set<String> diagnosisCodes,
        String sourceSystem,
        String location,
        ChartPlace place,
        RecordStatus status,
        Set<Category> categories,
        boolean classified,
        boolean electronicHealthRecord,
        boolean matchesPatient,
        Integer expectedPages,
        UUID documentId,
        Instant createdAt,
        String createdBy,
        long version) {

    /** Where it belongs. */
    public RecordOutline outline() {
        return new RecordOutline(patientId, facilityId, kind, serviceDate, encounter);
    }
}
