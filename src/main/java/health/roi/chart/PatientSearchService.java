package health.roi.chart;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.paging.Cursors;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        List<String> after = cursor == null ? null : cursors.decode(LIST, cursor);
        List<Patient> rows = store
                .page(
                        callers.get().custodian(),
                        criteria,
                        after == null ? null : after.get(0),
                        after == null ? null : UUID.fromString(after.get(1)),
                        limit + 1)
                .stream()
                .map(PatientRow::toDomain)
                .toList();
        Page<Patient> page = Page.of(
                rows,
                limit,
                last -> cursors.encode(
                        LIST, List.of(last.demographics().nameKey(), last.id().toString())));
        String seen =
                page.items().stream().map(patient -> patient.id().toString()).collect(Collectors.joining(" "));
        audit.allowed(
                "patient.search", Subject.of("patient", null), Map.of("criteria", criteria.names(), "patients", seen));
        return page;
    }
}
