package health.roi.chart.restriction;

import health.roi.chart.record.ChartRecord;
import health.roi.chart.record.RecordOutline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A restriction that a patient asked for, and what became of it, 45 CFR 164.522(a).
 *
 * @param decision null until it is decided
 * @param termination null until it has ended
 */
public record Restriction(
        UUID id,
        Asked asked,
        RestrictionStatus status,
        Decision decision,
        Termination termination,
        Instant createdAt,
        String createdBy,
        long version) {

    public RestrictionKind kind() {
        return asked.kind();
    }

    /** Whether it binds any record on that day; a custodian's notice leaves the older ones restricted. */
    public boolean bindsOn(LocalDate day) {
        return hasBegunBy(day) && (termination == null || termination.leavesAnythingOn(day));
    }

    /** Whether the record is kept back by it on that day. */
    public boolean covers(ChartRecord record, LocalDate asOf) {
        return covers(record.outline(), asOf);
    }

    /** The same of a record of which no more is known than where it belongs. */
    boolean covers(RecordOutline record, LocalDate asOf) {
        return bindsOn(asOf)
                && isAbout(record)
                && (termination == null || termination.leaves(record.serviceDate(), asOf));
    }

    /** Whether the patient asked for it about this record, whatever became of it. */
    boolean isAbout(RecordOutline record) {
        return asked.patientId().equals(record.patientId())
                && asked.concerns(record.facilityId())
                && asked.scope().covers(record);
    }

    /** What must be agreed to binds from the day on which it is asked for: a late decision is not the patient's loss. */
    private boolean hasBegunBy(LocalDate day) {
        return asked.mustBeAgreed() ? !day.isBefore(asked.requestedOn()) : decision != null && decision.bindsOn(day);
    }
}
