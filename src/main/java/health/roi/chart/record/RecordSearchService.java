package health.roi.chart.record;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.chart.patient.PatientService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.OpenGlass;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists of records: one patient's chart, and the cross-index. */
@ApplicationScoped
@Transactional
class RecordSearchService {

    private static final String CHART = "patient-records";
    private static final String SEARCH = "records-search";

    @Inject
    RecordStore store;

    @Inject
    PatientService patients;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    OpenGlass glass;

    @Inject
    Cursors cursors;

    /** A patient's records, oldest first. Refuses an unknown patient. */
    Page<ChartRecord> ofPatient(RecordCriteria criteria, String cursor, int limit) {
        UUID patientId = criteria.patientId();
        if (!patients.exists(patientId)) {
            throw ProblemException.notFound();
        }
        Page<ChartRecord> page = page(CHART, criteria, ServiceOrder.OLDEST_FIRST, cursor, limit);
        audit.allowed("record.list", Subject.patient(patientId), seen(page));
        return page;
    }

    /** The cross-index, newest first. Refuses a search by nothing. */
    Page<ChartRecord> search(RecordCriteria criteria, String cursor, int limit) {
        if (criteria.names().isEmpty()) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/", "at-least-one-criterion");
        }
        Page<ChartRecord> page = page(SEARCH, criteria, ServiceOrder.NEWEST_FIRST, cursor, limit);
        Map<String, String> detail = new HashMap<>(seen(page));
        detail.put("criteria", criteria.names());
        audit.allowed("record.search", Subject.of("record", null, null, criteria.patientId()), detail);
        return page;
    }

    private Page<ChartRecord> page(String list, RecordCriteria criteria, ServiceOrder order, String cursor, int limit) {
        ServiceOrder.Place after = cursor == null ? null : ServiceOrder.Place.of(cursors.decode(list, cursor));
        boolean opened = glass.grant(criteria.patientId()).isPresent();
        List<ChartRecord> rows = store.page(callers.get(), opened, criteria, order, after, limit + 1).stream()
                .map(RecordRow::toDomain)
                .toList();
        return Page.of(
                rows,
                limit,
                last -> cursors.encode(list, ServiceOrder.Place.of(last).parts()));
    }

    private static Map<String, String> seen(Page<ChartRecord> page) {
        return Map.of(
                "records",
                page.items().stream().map(record -> record.id().toString()).collect(Collectors.joining(" ")));
    }
}
