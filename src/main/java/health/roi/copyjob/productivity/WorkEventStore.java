package health.roi.copyjob.productivity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Counts in the database: of a year's rows nothing comes out but figures. */
@ApplicationScoped
class WorkEventStore implements PanacheRepositoryBase<WorkEventRow, UUID> {

    /** One service in one period, up to but without its end. */
    record Period(UUID custodian, UUID copyService, Instant from, Instant until) {}

    /** How often something happened, and for which coded reason. */
    record Counted(String what, String reason, long count, long pages, long redone) {}

    /** Jobs that were offered to the service alone, or to all services of a site that it serves. */
    long offered(Period period, Set<UUID> sites) {
        String toIt =
                "select job_id from copy_work_event where custodian_id = :custodian and copy_service_id = :service"
                        + " and occurred_at >= :from and occurred_at < :until and kind = 'OFFERED_TO_SERVICE'";
        String toAll = "select job_id from copy_work_event where custodian_id = :custodian and facility_id in (:sites)"
                + " and occurred_at >= :from and occurred_at < :until and kind = 'OFFERED_TO_SITE'";
        String sql = "select count(*) from (" + toIt + (sites.isEmpty() ? "" : " union " + toAll) + ") offered";
        return ((Number) ask(sql, period, sites.isEmpty() ? Map.of() : Map.of("sites", sites))
                        .get(0))
                .longValue();
    }

    List<Counted> events(Period period) {
        return counted(ask(
                "select kind, reason, count(*), 0, 0 from copy_work_event where custodian_id = :custodian"
                        + " and copy_service_id = :service and occurred_at >= :from and occurred_at < :until group by 1, 2",
                period,
                Map.of()));
    }

    /** What became of the items of the jobs that were completed, and how many of those found were sent back since. */
    List<Counted> items(Period period) {
        return counted(ask(
                "select i.state, i.not_found_reason, count(*), coalesce(sum(i.counted_pages), 0),"
                        + " count(*) filter (where exists (select 1 from copy_job_item r where r.redoes_id = i.id))"
                        + " from copy_job j join copy_job_item i on i.custodian_id = j.custodian_id and i.job_id = j.id"
                        + " where j.custodian_id = :custodian and j.claimed_by = :service and j.state = 'COMPLETED'"
                        + " and j.completed_at >= :from and j.completed_at < :until group by 1, 2",
                period,
                Map.of()));
    }

    /** Hours from the claim to the completion, as decimals: the median and the 90th percentile; null where there are none. */
    List<String> hours(Period period) {
        Object[] row = (Object[]) ask(
                        "select cast(round(cast(percentile_cont(0.5) within group (order by hours) as numeric), 2) as text),"
                                + " cast(round(cast(percentile_cont(0.9) within group (order by hours) as numeric), 2) as text)"
                                + " from (select extract(epoch from completed_at - claimed_at) / 3600.0 as hours from copy_job"
                                + " where custodian_id = :custodian and claimed_by = :service and state = 'COMPLETED'"
                                + " and completed_at >= :from and completed_at < :until and claimed_at is not null) done",
                        period,
                        Map.of())
                .get(0);
        List<String> hours = new ArrayList<>();
        for (Object value : row) {
            hours.add((String) value);
        }
        return hours;
    }

    private List<?> ask(String sql, Period period, Map<String, ?> more) {
        var query = getEntityManager()
                .createNativeQuery(sql)
                .setParameter("custodian", period.custodian())
                .setParameter("service", period.copyService())
                .setParameter("from", period.from())
                .setParameter("until", period.until());
        more.forEach(query::setParameter);
        return query.getResultList();
    }

    private static List<Counted> counted(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Counted(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue()))
                .toList();
    }
}
