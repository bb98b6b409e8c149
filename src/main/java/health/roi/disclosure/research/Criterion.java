package health.roi.disclosure.research;

import health.roi.chart.record.RecordOutline;
import health.roi.determination.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whose records the research could have reached.
 *
 * @param facilities the facilities whose charts were searched; empty is all
 * @param span the dates of service and kinds of record that were searched; what is absent does not limit
 */
public record Criterion(Set<UUID> facilities, Scope span) {

    public Criterion {
        facilities = facilities == null ? Set.of() : Set.copyOf(facilities);
    }

    /** Whether a patient with this chart may have been included. */
    boolean mayInclude(List<RecordOutline> chart) {
        return chart.stream().anyMatch(this::reaches);
    }

    private boolean reaches(RecordOutline record) {
        return (facilities.isEmpty() || facilities.contains(record.facilityId()))
                && span.covers(record.serviceDate(), record.kind());
    }
}
