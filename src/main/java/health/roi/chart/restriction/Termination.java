package health.roi.chart.restriction;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a restriction ended, as it is documented, 45 CFR 164.522(a)(2).
 *
 * @param on the first day without the restriction; of a custodian's notice, the last day of what stays restricted
 */
public record Termination(TerminationKind by, LocalDate on, String note, Instant recordedAt, String recordedBy) {

    /** Whether it leaves anything in force on that day. */
    boolean leavesAnythingOn(LocalDate day) {
        return by == TerminationKind.CUSTODIAN_NOTICE || day.isBefore(on);
    }

    /** Whether it leaves the restriction in force, on that day, for a record of that service. */
    boolean leaves(LocalDate serviceDate, LocalDate day) {
        return day.isBefore(on) || (by == TerminationKind.CUSTODIAN_NOTICE && !serviceDate.isAfter(on));
    }
}
