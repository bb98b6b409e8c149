package health.roi.determination;

import java.util.List;

/** What happens to one record, and every reason of the tier that decided it; a released record has none. */
public record RecordDecision(String id, Decision decision, List<Reason> reasons) {
    public RecordDecision {
        reasons = List.copyOf(reasons);
    }

    /** While something blocks the whole request, a record that could go waits; what is withheld or outside stays so. */
    RecordDecision heldBack() {
        return decision == Decision.RELEASE ? new RecordDecision(id, Decision.PENDING, List.of()) : this;
    }
}
