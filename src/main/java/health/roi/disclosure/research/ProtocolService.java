package health.roi.disclosure.research;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.record.RecordOutline;
import health.roi.chart.record.RecordService;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.database.Elevation;
import health.roi.platform.http.Versions;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The research protocols of the custodian, and which of them a patient is told of. */
@ApplicationScoped
@Transactional
public class ProtocolService {

    private static final String LIST = "research-protocols";

    @Inject
    ProtocolStore store;

    @Inject
    RecordService records;

    @Inject
    FacilityService facilities;

    @Inject
    Elevation elevation;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** A protocol for another feature; empty where there is none. */
    public Optional<ResearchProtocol> find(UUID id) {
        return store.findByIdOptional(id).map(ProtocolRow::toDomain);
    }

    /**
     * The protocols between two days, which both count, under which the patient's information was disclosed or may have
     * been. All charts of the custodian are looked at, whatever the caller sees. Not audited.
     *
     * @param named those under which a disclosure of the patient's is written down
     */
    public List<ResearchProtocol> concerning(UUID patientId, LocalDate first, LocalDate last, Set<UUID> named) {
        List<RecordOutline> chart = elevation.asCustodian(() -> records.outlines(Set.of(patientId)));
        return store.touching(callers.get().custodian(), first, last).stream()
                .map(ProtocolRow::toDomain)
                .filter(protocol -> named.contains(protocol.id())
                        || protocol.terms().criterion().mayInclude(chart))
                .toList();
    }

    Page<ResearchProtocol> page(String cursor, int limit) {
        List<ResearchProtocol> rows =
                store.page(callers.get().custodian(), cursors.idAfter(LIST, cursor), limit + 1).stream()
                        .map(ProtocolRow::toDomain)
                        .toList();
        return cursors.byId(LIST, rows, limit, ResearchProtocol::id);
    }

    /** Refuses with {@code not-found}. */
    ResearchProtocol read(UUID id) {
        return find(id).orElseThrow(ProblemException::notFound);
    }

    /** Refuses with {@code body-invalid}, for one what is about fewer than 50 people: such disclosures are listed singly. */
    ResearchProtocol create(ProtocolTerms terms) {
        require(terms);
        ProtocolRow row = new ProtocolRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        return save(row, terms, "research-protocol.create");
    }

    /** Reports that were given out keep what they said. */
    ResearchProtocol change(UUID id, ProtocolTerms terms, String ifMatch) {
        ProtocolRow row = store.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Versions.require(ifMatch, row.version);
        require(terms);
        return save(row, terms, "research-protocol.change");
    }

    private void require(ProtocolTerms terms) {
        List<FieldError> faults = terms.faults(facilities.latestDay());
        if (!faults.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, faults);
        }
        Set<UUID> named = terms.criterion().facilities();
        if (!named.stream().allMatch(facilities::exists)) {
            throw ProblemException.field(ProblemType.REFERENCE_UNKNOWN, "/criterion/facilities", "known-facility");
        }
    }

    private ResearchProtocol save(ProtocolRow row, ProtocolTerms terms, String action) {
        row.describe(terms);
        store.persistAndFlush(row);
        audit.allowed(action, Subject.of("research-protocol", row.id));
        return row.toDomain();
    }
}
