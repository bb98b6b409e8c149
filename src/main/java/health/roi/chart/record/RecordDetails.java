package health.roi.chart.record;

import health.roi.determination.Category;
import health.roi.determination.RecordStatus;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What the index says about a record when it is entered.
 *
 * @param kind an open upper-case code, as in a request's scope
 * @param encounter the number of the visit or stay, or null
 * @param practitioner who wrote it, or null
 * @param diagnosisCodes as coded there, for example ICD-10-CM
 * @param sourceSystem an open upper-case code: where the record is kept
 * @param location where a paper chart stands, in words, or null
 * @param place the same by room, shelf and volume; null is unknown
 * @param categories null where nobody has looked for sensitive information yet, empty where somebody found none
 * @param expectedPages how many pages it should have, or null
 */
public record RecordDetails(
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
        boolean electronicHealthRecord,
        Integer expectedPages) {

    public RecordDetails {
        place = place == null ? ChartPlace.UNKNOWN : place;
        diagnosisCodes = diagnosisCodes == null ? Set.of() : Set.copyOf(diagnosisCodes);
        categories = categories == null ? null : Set.copyOf(categories);
    }
}
