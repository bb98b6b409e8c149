package health.roi.request.review;

import health.roi.chart.record.ChartRecord;
import health.roi.chart.restriction.Restriction;
import health.roi.chart.restriction.RestrictionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What keeps records back although the law would let them go.
 *
 * @param restrictions in force at the facility, 45 CFR 164.522(a)
 * @param denied the records of this request to which access was denied, 45 CFR 164.524(a)
 */
record Protections(List<Restriction> restrictions, Set<UUID> denied) {

    boolean selfPaid(ChartRecord record, LocalDate today) {
        return restricted(RestrictionKind.SELF_PAY, record, today);
    }

    boolean agreed(ChartRecord record, LocalDate today) {
        return restricted(RestrictionKind.AGREED, record, today);
    }

    boolean accessDenied(ChartRecord record) {
        return denied.contains(record.id());
    }

    private boolean restricted(RestrictionKind kind, ChartRecord record, LocalDate today) {
        return restrictions.stream()
                .anyMatch(restriction -> restriction.kind() == kind && restriction.covers(record, today));
    }
}
