package health.roi.fee.schedule;

import health.roi.platform.database.Filter;
import health.roi.platform.database.NamedLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FeeScheduleStore implements PanacheRepositoryBase<FeeScheduleRow, UUID> {

    @Inject
    NamedLocks locks;

    /** By the name that people use. */
    List<FeeScheduleRow> page(UUID custodian, String state, String after, int limit) {
        Filter filter = new Filter()
                .and("custodianId = :custodian", "custodian", custodian)
                .and("state = :state", "state", state)
                .and("scheduleId > :after", "after", after);
        return find(filter.orderBy("scheduleId"), filter.values())
                .page(0, limit)
                .list();
    }

    Optional<FeeScheduleRow> named(UUID custodian, String scheduleId) {
        return find("custodianId = ?1 and scheduleId = ?2", custodian, scheduleId)
                .firstResultOptional();
    }

    /** Of a state, those that begin on that day or before. */
    List<FeeScheduleRow> begun(UUID custodian, String state, LocalDate day) {
        return list("custodianId = ?1 and state = ?2 and effectiveFrom <= ?3", custodian, state, day);
    }

    List<FeeScheduleRow> beginning(UUID custodian, String state, LocalDate day) {
        return list("custodianId = ?1 and state = ?2 and effectiveFrom = ?3", custodian, state, day);
    }

    /** Lets one administrator of a custodian add at a time, so that two cannot add for the same day. */
    void oneAtATime(UUID custodian) {
        locks.hold(NamedLocks.Of.FEE_SCHEDULES, "fee-schedule " + custodian);
    }
}
