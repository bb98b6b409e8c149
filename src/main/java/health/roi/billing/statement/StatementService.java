package health.roi.billing.statement;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.billing.statement.StatementStore.Whose;
import health.roi.directory.CustodianService;
import health.roi.directory.FacilityService;
import health.roi.directory.Requester;
import health.roi.directory.RequesterService;
import health.roi.document.DocumentService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.money.Money;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Statements of requesters that are in the directory; who only asked once has an invoice, and no statement. */
@ApplicationScoped
@Transactional
public class StatementService {

    /** More do not fit a letter. */
    static final int MOST_LINES = 2000;

    @Inject
    StatementStore store;

    @Inject
    StatementPagesService pages;

    @Inject
    RequesterService requesters;

    @Inject
    CustodianService custodians;

    @Inject
    FacilityService facilities;

    @Inject
    DocumentService documents;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    /**
     * The statement of the invoices that the caller may see. Refuses with {@code parameter-invalid} what {@link Period#of} says
     * and a period with more than 2,000 lines.
     */
    Statement of(UUID requesterId, LocalDate from, LocalDate to) {
        Requester requester = requesters.read(requesterId);
        Period period = Period.of(from, to, facilities.latestDay());
        Whose whose = new Whose(callers.get().custodian(), requesterId);
        List<Statement.Line> lines = store.lines(whose, period, MOST_LINES + 1);
        List<Statement.Owed> owed = store.owed(whose, period.to(), MOST_LINES + 1);
        if (lines.size() > MOST_LINES || owed.size() > MOST_LINES) {
            throw ProblemException.field(ProblemType.PARAMETER_INVALID, "from", "at-most-" + MOST_LINES + "-lines");
        }
        audit.allowed("requester.statement.read", Subject.of("requester", requesterId));
        Money opening = store.before(whose, period.from());
        return new Statement(requester, period, opening, balanced(opening, lines), owed);
    }

    /** The same as a PDF for the requester. */
    byte[] pdf(UUID requesterId, LocalDate from, LocalDate to) {
        Statement statement = of(requesterId, from, to);
        return documents.write(
                pages.page(statement, custodians.read(callers.get().custodian()), facilities.latestDay()));
    }

    private static List<Statement.Line> balanced(Money opening, List<Statement.Line> lines) {
        List<Statement.Line> balanced = new ArrayList<>();
        Money balance = opening;
        for (Statement.Line line : lines) {
            Statement.Line after = line.after(balance);
            balanced.add(after);
            balance = after.balance();
        }
        return balanced;
    }
}
