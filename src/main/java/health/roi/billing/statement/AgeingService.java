package health.roi.billing.statement;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.FacilityService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** How old the debts are. */
@ApplicationScoped
@Transactional
public class AgeingService {

    private static final int FIRST_YEAR = 2000;

    @Inject
    SumsStore sums;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    /** Of the invoices that the caller may see. Refuses a day in the future with {@code parameter-invalid}. */
    Ageing of(LocalDate day) {
        LocalDate today = facilities.latestDay();
        LocalDate asOf = day == null ? today : day;
        if (asOf.isAfter(today)) {
            throw ProblemException.field(ProblemType.PARAMETER_INVALID, "asOf", "not-in-future");
        }
        if (asOf.getYear() < FIRST_YEAR) {
            throw ProblemException.field(ProblemType.PARAMETER_INVALID, "asOf", "year-" + FIRST_YEAR + "-or-later");
        }
        audit.allowed("invoice.ageing.read", Subject.of("invoices", null));
        UUID custodian = callers.get().custodian();
        return Ageing.of(asOf, asOf.equals(today) ? sums.owedNow(custodian, today) : sums.owedThen(custodian, asOf));
    }
}
