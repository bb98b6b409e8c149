package health.roi.directory;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The custodian's facilities. */
@ApplicationScoped
@Transactional
public class FacilityService {

    private static final String LIST = "facilities";

    @Inject
    FacilityStore store;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    public Page<Facility> page(String cursor, int limit) {
        List<Facility> rows = store.page(callers.get().custodian(), cursors.idAfter(LIST, cursor), limit + 1).stream()
                .map(FacilityRow::toDomain)
                .toList();
        return cursors.byId(LIST, rows, limit, Facility::id);
    }

    public Facility read(UUID id) {
        return store.findByIdOptional(id).map(FacilityRow::toDomain).orElseThrow(ProblemException::notFound);
    }

    /** Whether the caller's custodian has it. */
    public boolean exists(UUID id) {
        return store.findByIdOptional(id).isPresent();
    }

    /**
     * The latest calendar day at any of the custodian's facilities (in UTC where there is none): a later date is in the
     * future wherever somebody writes it.
     */
    public LocalDate latestDay() {
        return days().max(Comparator.naturalOrder()).orElseGet(() -> today(ZoneOffset.UTC));
    }

    /** The earliest calendar day at any of the custodian's facilities (in UTC where there is none). */
    public LocalDate earliestDay() {
        return days().min(Comparator.naturalOrder()).orElseGet(() -> today(ZoneOffset.UTC));
    }

    /** The calendar day at a facility. Refuses with {@code not-found}. */
    public LocalDate today(UUID id) {
        return today(ZoneId.of(read(id).timeZone()));
    }

    /** All of the custodian's facilities that the caller serves; not audited: the calling feature does that. */
    public List<Facility> all() {
        return store.list("custodianId = ?1 order by id", callers.get().custodian()).stream()
                .map(FacilityRow::toDomain)
                .toList();
    }

    private Stream<LocalDate> days() {
        return store.timeZones(callers.get().custodian()).stream().map(zone -> today(ZoneId.of(zone)));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public Facility create(Facility facility) {
        FacilityRow row = new FacilityRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.createdAt = clock.instant();
        return save(row, facility, "facility.create");
    }

    public Facility change(UUID id, Facility facility, String ifMatch) {
        FacilityRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        return save(row, facility, "facility.change");
    }

    private Facility save(FacilityRow row, Facility facility, String action) {
        if (!ZoneId.getAvailableZoneIds().contains(facility.timeZone())) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/timeZone", "iana-time-zone");
        }
        row.name = facility.name();
        row.state = facility.state();
        row.kind = facility.kind();
        row.timeZone = facility.timeZone();
        row.part2Program = facility.part2Program();
        row.address = facility.address();
        store.persistAndFlush(row);
        audit.allowed(action, Subject.of("facility", row.id));
        return row.toDomain();
    }
}
