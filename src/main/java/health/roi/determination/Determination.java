package health.roi.determination;

import java.time.LocalDate;
import java.util.List;

/**
 * The cited answer.
 *
 * @param basis null when nothing permits the release
 * @param basisReason why this basis and by which provision; null with the basis
 * @param findings all of them at once, in the order of {@link FindingCode}
 * @param records one decision per record, in the order of the facts
 * @param deadline the statutory clock; null where no statute sets one
 * @param minimumNecessary whether the minimum-necessary standard applies (45 CFR 164.502(b))
 * @param accountable whether the disclosure must appear in an accounting (45 CFR 164.528)
 * @param notices what must travel with the copy
 */
public record Determination(
        Outcome outcome,
        Basis basis,
        BasisReason basisReason,
        List<Finding> findings,
        List<RecordDecision> records,
        Deadline deadline,
        boolean minimumNecessary,
        boolean accountable,
        List<Notice> notices) {

    public Determination {
        findings = List.copyOf(findings);
        records = List.copyOf(records);
        notices = List.copyOf(notices);
    }

    /** The last day to act, or null where no statute sets one. */
    public LocalDate dueOn() {
        return deadline == null ? null : deadline.dueOn();
    }
}
