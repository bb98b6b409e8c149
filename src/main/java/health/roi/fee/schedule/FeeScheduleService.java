package health.roi.fee.schedule;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.determination.FacilityKind;
import health.roi.directory.FacilityService;
import health.roi.fee.schedule.FeeScheduleApi.FeeScheduleBody;
import health.roi.fee.schedule.FeeScheduleApi.PublishedSchedule;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The schedules by which the custodian prices: those that come with the service, and those that it added. */
@ApplicationScoped
@Transactional
public class FeeScheduleService {

    private static final String LIST = "fee-schedules";

    @Inject
    FeeScheduleStore store;

    @Inject
    ShippedSchedulesService shipped;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** The schedule that holds for such a facility on that day; nothing where none is known, and then nothing is priced. */
    public Optional<FeeSchedule> on(String state, FacilityKind kind, LocalDate day) {
        List<FeeSchedule> own = store.begun(custodian(), state, day).stream()
                .map(row -> row.content.toDomain())
                .toList();
        return new Tariffs(shipped.schedules(), own).on(state, kind, day);
    }

    /** Sorted by id. */
    Page<PublishedSchedule> page(String state, String cursor, int limit) {
        String after = cursor == null ? null : cursors.decode(LIST, cursor).get(0);
        List<PublishedSchedule> rows = Stream.concat(
                        shipped.all().stream()
                                .filter(schedule -> state == null
                                        || schedule.written().state().equals(state))
                                .filter(schedule ->
                                        after == null || schedule.written().id().compareTo(after) > 0),
                        store.page(custodian(), state, after, limit + 1).stream()
                                .map(FeeScheduleRow::published))
                .sorted(Comparator.comparing(schedule -> schedule.written().id()))
                .limit(limit + 1L)
                .toList();
        return Page.of(
                rows, limit, last -> cursors.encode(LIST, List.of(last.written().id())));
    }

    /** Refuses with {@code not-found}. */
    PublishedSchedule read(String id) {
        return find(id).orElseThrow(ProblemException::notFound);
    }

    /**
     * Publishes a schedule; from then on it never changes. Refuses one with a fault with {@code fee-schedule-invalid} and
     * all its faults, one that would hold today or earlier at some facility with {@code effective-date-not-future}, and one
     * whose id, or whose first day for the same state and kind of facility, is taken with {@code fee-schedule-exists}.
     */
    PublishedSchedule publish(FeeScheduleBody body) {
        List<FieldError> faults = body.faults().stream()
                .map(fault -> new FieldError(fault.pointer(), fault.constraint()))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.fields(ProblemType.FEE_SCHEDULE_INVALID, faults);
        }
        if (!body.effectiveFrom().isAfter(facilities.latestDay())) {
            throw ProblemException.field(ProblemType.EFFECTIVE_DATE_NOT_FUTURE, "/effectiveFrom", "in-future");
        }
        store.oneAtATime(custodian());
        requireNew(body);
        FeeScheduleRow row = new FeeScheduleRow();
        row.id = Ids.next(clock);
        row.custodianId = custodian();
        row.scheduleId = body.id();
        row.state = body.state();
        row.effectiveFrom = body.effectiveFrom();
        row.content = body;
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        store.persistAndFlush(row);
        audit.allowed("fee-schedule.create", Subject.of("fee-schedule", row.id), Map.of("schedule", body.id()));
        return row.published();
    }

    private void requireNew(FeeScheduleBody body) {
        List<FieldError> taken = new ArrayList<>();
        if (find(body.id()).isPresent()) {
            taken.add(new FieldError("/id", "unique"));
        }
        FeeSchedule schedule = body.toDomain();
        if (store.beginning(custodian(), body.state(), body.effectiveFrom()).stream()
                .anyMatch(row -> ScheduleFaults.beginTogether(row.content.toDomain(), schedule))) {
            taken.add(new FieldError("/effectiveFrom", "one-per-state-kind-and-day"));
        }
        if (!taken.isEmpty()) {
            throw ProblemException.fields(ProblemType.FEE_SCHEDULE_EXISTS, taken);
        }
    }

    private Optional<PublishedSchedule> find(String id) {
        return Stream.concat(
                        shipped.all().stream()
                                .filter(schedule -> schedule.written().id().equals(id)),
                        store.named(custodian(), id).stream().map(FeeScheduleRow::published))
                .findFirst();
    }

    private UUID custodian() {
        return callers.get().custodian();
    }
}
