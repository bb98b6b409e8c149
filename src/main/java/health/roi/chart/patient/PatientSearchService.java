package health.roi.chart.patient;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.paging.Place;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds patients by what somebody at the counter can tell. */
@ApplicationScoped
class PatientSearchService {

    private static final String LIST = "patients-search";

    @Inject
    PatientStore store;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Cursors cursors;

    /** Sorted by name key, then id. Refuses a search by nothing, and a facility without a record number. */
    @Transactional
    Page<Patient> search(PatientCriteria criteria, String cursor, int limit) {
        if (criteria.facilityId() != null && criteria.recordNumber() == null) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/recordNumber", "given-with-facility-id");
        }
        if (criteria.limitsNothing()) {
            throw ProblemException.field(ProblemType.BODY_INVALID, "/", "at-least-one-criterion");
        }
        Place<String> after = cursors.placeAfter(LIST, cursor, Function.identity());
        List<Patient> rows = store.page(callers.get().custodian(), criteria, after, limit + 1).stream()
                .map(PatientRow::toDomain)
                .toList();
        Page<Patient> page = cursors.byPlace(
                LIST, rows, limit, patient -> new Place<>(patient.demographics().nameKey(), patient.id()));
        String seen =
                page.items().stream().map(patient -> patient.id().toString()).collect(Collectors.joining(" "));
        audit.allowed(
                "patient.search", Subject.of("patient", null), Map.of("criteria", criteria.names(), "patients", seen));
        return page;
    }
}
