package health.roi.retention;

import health.roi.platform.database.Filter;
import health.roi.platform.database.NamedLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RetentionStore implements PanacheRepositoryBase<RetentionRunRow, UUID> {

    @Inject
    NamedLocks locks;

    /** Newest first, which is by id. */
    List<RetentionRunRow> page(UUID custodian, UUID before, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("id < :before", "before", before);
        return find(filter.orderBy("id desc"), filter.values()).page(0, limit).list();
    }

    List<RetentionRunRow> in(UUID custodian, List<RunState> states) {
        return list("custodianId = ?1 and state in ?2 order by id", custodian, states);
    }

    /** By the id of the row that is gone. */
    List<CertificateRow> certificates(UUID custodian, UUID run, UUID after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("runId = :run", "run", run)
                .and("key.rowId > :after", "after", after);
        TypedQuery<CertificateRow> query = getEntityManager()
                .createQuery("from CertificateRow where " + filter.orderBy("key.rowId"), CertificateRow.class);
        filter.values().forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** Until the end of the transaction; several may at once. */
    void keepRunsOut(UUID custodian) {
        locks.share(NamedLocks.Of.RETENTION, RetentionSql.lock(custodian));
    }

    /** Until the end of the transaction; what a run is just deleting is waited for. */
    void waitForRuns(UUID custodian) {
        locks.hold(NamedLocks.Of.RETENTION, RetentionSql.lock(custodian));
    }

    long deleted(UUID custodian, UUID run) {
        return getEntityManager()
                .createQuery(
                        "select count(*) from CertificateRow where custodianId = :custodian and runId = :run",
                        Long.class)
                .setParameter("custodian", custodian)
                .setParameter("run", run)
                .getSingleResult();
    }

    /** How many rows are due, and how many are held back. */
    DueRows due(RetainedRows rows, LocalDate today) {
        LocalDate day = RetentionSql.day(rows, today);
        Object[] counts = (Object[]) getEntityManager()
                .createNativeQuery(RetentionSql.count(rows))
                .setParameter(1, day)
                .setParameter(2, RetentionSql.before(day))
                .getSingleResult();
        return new DueRows(
                rows,
                day,
                ((Number) counts[0]).longValue(),
                ((Number) counts[1]).longValue(),
                rows.rule(today),
                rows.citation(today));
    }
}
