package health.roi.determination;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;

/**
 * One record of the chart.
 *
 * @param kind an open upper-case code, compared by equality
 * @param status null counts as final: what is not shown to be unsigned is not
 * @param matchesPatient false for another patient's page that was found in the chart
 * @param selfPaidRestriction the patient paid in full and had it kept from the plan
 * @param agreedRestriction the custodian agreed to a restriction
 * @param accessDenied access was denied on a recorded ground
 * @param electronicHealthRecord held in an electronic health record
 */
public record RecordFacts(
        String id,
        String kind,
        LocalDate serviceDate,
        RecordStatus status,
        boolean matchesPatient,
        Set<Category> categories,
        boolean selfPaidRestriction,
        boolean agreedRestriction,
        boolean accessDenied,
        boolean electronicHealthRecord) {

    public RecordFacts {
        requireNonNull(id, "record.id");
        requireNonNull(kind, "record.kind");
        requireNonNull(serviceDate, "record.serviceDate");
        categories = Absent.toEmpty(categories);
    }

    /** Of that category by its tags or by its kind: a note filed as PSYCHOTHERAPY_NOTES is one, tagged or not. */
    boolean is(Category category) {
        return categories.contains(category) || kind.equals(category.name());
    }
}
