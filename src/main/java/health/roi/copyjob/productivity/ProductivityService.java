package health.roi.copyjob.productivity;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.copyjob.productivity.WorkEventStore.Counted;
import health.roi.copyjob.productivity.WorkEventStore.Period;
import health.roi.directory.CopyService;
import health.roi.directory.CopyServiceService;
import health.roi.platform.access.Caller;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes down what happens to the jobs, and counts it. */
@ApplicationScoped
@Transactional
public class ProductivityService {

    private static final int USUAL_DAYS = 30;
    private static final int LONGEST_DAYS = 366;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9998;

    @Inject
    WorkEventStore store;

    @Inject
    CopyServiceService services;

    @Inject
    Elevation elevation;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Something happened to a job, in the transaction in which it happened.
     *
     * @param copyService whose work it is, or null for all services of the site or the custodian's own people
     * @param reason a code, or null
     */
    public void note(UUID facility, UUID job, UUID copyService, WorkEventKind kind, String reason) {
        WorkEventRow row = new WorkEventRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.facilityId = facility;
        row.jobId = job;
        row.copyServiceId = copyService;
        row.kind = kind;
        row.reason = reason;
        row.occurredAt = clock.instant();
        store.persist(row);
    }

    /** The figures of one service; {@code not-found} for a copy service that asks for another's. */
    Productivity of(UUID copyService, LocalDate first, LocalDate last) {
        LocalDate to = last == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : last;
        if (to.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw ProblemException.field(
                    ProblemType.PARAMETER_INVALID, "to", "year-" + FIRST_YEAR + "-to-" + LAST_YEAR);
        }
        LocalDate from = first == null ? to.minusDays(USUAL_DAYS - 1) : first;
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days >= LONGEST_DAYS) {
            throw ProblemException.field(ProblemType.PARAMETER_INVALID, "from", "up-to-366-days-before-to");
        }
        Caller caller = callers.get();
        CopyService service = services.read(copyService);
        audit.allowed("copy-service.productivity.read", Subject.of("copy-service", copyService));
        // A service's own work is seen whole, items that were sent back to another service too.
        return caller.copyService() == null
                ? count(service, from, to)
                : elevation.asCustodian(() -> count(service, from, to));
    }

    private Productivity count(CopyService service, LocalDate from, LocalDate to) {
        Period period = new Period(
                callers.get().custodian(),
                service.id(),
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        List<Counted> events = store.events(period);
        List<Counted> items = store.items(period);
        List<String> hours = store.hours(period);
        long partly = sum(events, WorkEventKind.PARTLY_COMPLETED.name());
        return new Productivity(
                service.id(),
                from,
                to,
                store.offered(period, service.facilities()),
                sum(events, WorkEventKind.CLAIMED.name()),
                sum(events, WorkEventKind.COMPLETED.name()) + partly,
                partly,
                sum(events, WorkEventKind.LEASE_LOST.name()),
                sum(events, WorkEventKind.WITHDRAWN.name()),
                byReason(events, WorkEventKind.RETURNED.name()),
                sum(items, "FOUND"),
                byReason(items, "NOT_FOUND"),
                of(items, "FOUND").stream().mapToLong(Counted::pages).sum(),
                of(items, "FOUND").stream().mapToLong(Counted::redone).sum(),
                hours.get(0),
                hours.get(1));
    }

    private static List<Counted> of(List<Counted> counted, String what) {
        return counted.stream().filter(row -> row.what().equals(what)).toList();
    }

    private static long sum(List<Counted> counted, String what) {
        return of(counted, what).stream().mapToLong(Counted::count).sum();
    }

    private static Map<String, Long> byReason(List<Counted> counted, String what) {
        return of(counted, what).stream()
                .collect(Collectors.toMap(Counted::reason, Counted::count, Long::sum, TreeMap::new));
    }
}
