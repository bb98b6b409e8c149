package health.roi.incident;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.delivery.Delivery;
import health.roi.delivery.DeliveryService;
import health.roi.directory.CopyServiceService;
import health.roi.directory.FacilityService;
import health.roi.incident.part.NoticeText;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.paging.Place;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Incidents: recorded, found, read. */
@ApplicationScoped
@Transactional
public class IncidentService {

    private static final String LIST = "incidents";
    private static final String PEOPLE = "incident/people";

    private final SecureRandom random = new SecureRandom();

    @Inject
    IncidentStore store;

    @Inject
    IncidentMoveService moves;

    @Inject
    IncidentPeopleService people;

    @Inject
    DeliveryService deliveries;

    @Inject
    CopyServiceService copyServices;

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

    /**
     * Records one, and writes the line in the accounting of everybody who is named. Refuses what cannot be with
     * {@code body-invalid}, and an unknown delivery, copy service or patient with {@code reference-unknown}.
     */
    IncidentDetails record(UUID deliveryId, IncidentFacts facts, List<AffectedPerson> affected) {
        require(facts);
        Delivery delivery = deliveryId == null
                ? null
                : deliveries
                        .find(deliveryId)
                        .orElseThrow(() ->
                                ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/deliveryId", "known-delivery"));
        IncidentRow row = begin(delivery, facts, IncidentState.OPEN);
        people.add(row.toDomain(), affected);
        return moves.recorded(row);
    }

    /** A hint, which nobody has looked into; nobody is named yet. */
    void suspect(Delivery delivery, IncidentFacts facts) {
        moves.recorded(begin(delivery, facts, IncidentState.SUSPECTED));
    }

    /**
     * Somebody looked into a hint, and it is one. The day of discovery stays that of the hint at the latest. Refuses with
     * what refuses a record, and with {@code illegal-transition} what is no hint.
     */
    IncidentDetails confirm(
            UUID id, String ifMatch, UUID deliveryId, IncidentFacts facts, List<AffectedPerson> affected) {
        Incident hint = moves.begin(id, ifMatch, IncidentAction.CONFIRM).incident();
        require(facts);
        if (deliveryId != null && !deliveryId.equals(hint.deliveryId())) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/deliveryId", "that-of-the-incident");
        }
        if (facts.discovery().on().isAfter(hint.facts().discovery().on())) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/discoveredOn", "not-after-the-hint");
        }
        IncidentRow row = store.findById(id);
        row.describe(facts);
        people.add(row.toDomain(), affected);
        return moves.move(id, IncidentAction.CONFIRM, Map.of("people", String.valueOf(affected.size())));
    }

    /** The most urgent first. */
    Page<Incident> page(IncidentState state, String cursor, int limit) {
        List<Incident> rows = store
                .page(callers.get().custodian(), state, cursors.placeAfter(LIST, cursor, LocalDate::parse), limit + 1)
                .stream()
                .map(IncidentRow::toDomain)
                .toList();
        audit.allowed("incident.list", Subject.of("incidents", null));
        return cursors.byPlace(LIST, rows, limit, row -> new Place<>(row.dueOn(), row.id()));
    }

    /** Refuses with {@code not-found}. */
    IncidentDetails read(UUID id) {
        IncidentDetails details = moves.details(id);
        audit.allowed("incident.read", moves.subject(details.incident()));
        return details;
    }

    /** The people who are named, in the order in which they were. */
    Page<ListedPerson> people(UUID id, String cursor, int limit) {
        Incident incident = moves.details(id).incident();
        List<ListedPerson> rows = people.page(id, cursors.idAfter(PEOPLE, cursor), limit + 1);
        audit.allowed("incident.people.read", moves.subject(incident));
        return cursors.byId(PEOPLE, rows, limit, ListedPerson::id);
    }

    /** Oldest first. */
    List<IncidentEntry> history(UUID id) {
        Incident incident = moves.details(id).incident();
        audit.allowed("incident.history.read", moves.subject(incident));
        return store.history(callers.get().custodian(), id).stream()
                .map(IncidentHistoryRow::toDomain)
                .toList();
    }

    public boolean isOverdue(Incident incident) {
        return incident.overdueOn(facilities.earliestDay());
    }

    private void require(IncidentFacts facts) {
        List<FieldError> faults = facts.faults(facilities.latestDay());
        if (!faults.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, faults);
        }
        if (facts.copyServiceId() != null && !copyServices.exists(facts.copyServiceId())) {
            throw ProblemException.field(
                    ProblemType.REFERENCE_UNKNOWN, "/associate/copyServiceId", "known-copy-service");
        }
    }

    private IncidentRow begin(Delivery delivery, IncidentFacts facts, IncidentState state) {
        IncidentRow row = new IncidentRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.number = TrackingNumber.random(random);
        row.deliveryId = delivery == null ? null : delivery.id();
        row.requestId = delivery == null ? null : delivery.requestId();
        row.describe(facts);
        row.say(NoticeText.NONE);
        row.state = state;
        row.dueOn = facts.discovery().dayZero();
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        row.updatedAt = row.createdAt;
        store.persistAndFlush(row);
        return row;
    }
}
