package health.roi.chart.record;

import health.roi.determination.Category;
import java.util.EnumSet;
import java.util.Set;

/**
 * Records whose very existence tells something about the patient that the law protects beyond the ordinary record. They
 * are hidden from whoever may not know; who may is said in {@code platform.access}. Preparation for a lawsuit is withheld
 * from the patient and is no secret inside the house. A record that nobody has classified yet is hidden from nobody, but
 * is not found by its diagnosis.
 */
public final class SensitiveRecords {

    /** Compared with the database's own list by a test. */
    static final Set<Category> CATEGORIES = EnumSet.of(
            Category.SUD_PART2,
            Category.SUD_COUNSELING_NOTES,
            Category.PSYCHOTHERAPY_NOTES,
            Category.HIV,
            Category.MENTAL_HEALTH,
            Category.GENETIC,
            Category.REPRODUCTIVE,
            Category.MINOR_CONSENTED);

    private SensitiveRecords() {}

    /** By what it was found to hold, or by what it is. */
    static boolean is(String kind, Set<Category> categories) {
        return CATEGORIES.stream()
                .anyMatch(category ->
                        categories.contains(category) || category.name().equals(kind));
    }
}
