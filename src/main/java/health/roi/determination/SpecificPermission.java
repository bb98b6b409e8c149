package health.roi.determination;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the facility's state releases only on a permission that names it, looked up once for all records.
 *
 * @param statutes the state's law by category; empty where no such law bears on the release
 */
record SpecificPermission(Map<Category, String> statutes) {
    /** A court order that names a category as a kind takes the place of the permission. */
    static SpecificPermission requiredBy(Facts facts, Basis basis) {
        Map<Category, String> statutes = new EnumMap<>(Category.class);
        if (basis != null && (basis == Basis.AUTHORIZATION || basis.isLegalProcess())) {
            for (Category category : Category.values()) {
                if (basis != Basis.COURT_ORDER || !facts.legalProcess().names(category)) {
                    SensitiveCategoryTable.CURRENT
                            .statute(facts.facility().state(), category, facts.asOf())
                            .ifPresent(statute -> statutes.put(category, statute));
                }
            }
        }
        return new SpecificPermission(Collections.unmodifiableMap(statutes));
    }

    /** Whether any category of the record lacks the permission that it needs. */
    boolean lacksAny(RecordFacts record, Permission permission) {
        for (Category category : statutes.keySet()) {
            if (lacks(category, record, permission)) {
                return true;
            }
        }
        return false;
    }

    /** The categories of the record that lack the permission that they need. */
    List<Category> lacking(RecordFacts record, Permission permission) {
        return statutes.keySet().stream()
                .filter(category -> lacks(category, record, permission))
                .toList();
    }

    /** The statute of each category that lacks permission; there is one reason, however many there are. */
    String citation(RecordFacts record, Permission permission) {
        return lacking(record, permission).stream().map(statutes::get).collect(Collectors.joining("; "));
    }

    private static boolean lacks(Category category, RecordFacts record, Permission permission) {
        return record.is(category) && !permission.specifically(category, record);
    }
}
