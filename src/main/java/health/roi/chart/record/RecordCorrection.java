package health.roi.chart.record;

import health.roi.determination.Category;
import health.roi.determination.RecordStatus;
import java.util.Set;

/** What somebody found out about a record; null leaves it as it is. */
public record RecordCorrection(
        RecordStatus status, Set<Category> categories, Boolean matchesPatient, String encounter) {

    public RecordCorrection {
        categories = categories == null ? null : Set.copyOf(categories);
    }

    /** Whether the record then differs in what a determination, or a restriction that it heeds, asks about. */
    boolean changes(ChartRecord record) {
        return (status != null && status != record.status())
                || (categories != null && !categories.equals(record.categories()))
                || (matchesPatient != null && matchesPatient != record.matchesPatient())
                || (encounter != null && !encounter.equals(record.encounter()));
    }
}
