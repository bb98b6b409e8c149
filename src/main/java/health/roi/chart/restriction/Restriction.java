package health.roi.chart.restriction;

import health.roi.chart.ChartRecord;
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
        return decision != null && decision.bindsOn(day) && (termination == null || termination.leavesAnythingOn(day));
    }

    /** Whether the record is kept back by it on that day. */
    public boolean covers(ChartRecord record, LocalDate asOf) {
        return bindsOn(asOf)
                && asked.patientId().equals(record.patientId())
                && asked.concerns(record.facilityId())
                && asked.scope().covers(record)
                && (termination == null || termination.leaves(record.serviceDate(), asOf));
    }
}
