package health.roi.billing;

import health.roi.chart.record.ChartRecord;
import health.roi.determination.Basis;
import health.roi.document.DocumentService;
import health.roi.fee.FeeService;
import health.roi.fee.Quote;
import health.roi.fee.QuoteFacts;
import health.roi.fee.schedule.CopyMedium;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestState;
import health.roi.request.Resolution;
import health.roi.request.review.Assessment;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Prices a stored request: the same for what is told beforehand and for what is billed. */
@ApplicationScoped
@Transactional
public class PricingService {

    @Inject
    RequestAssessmentService assessments;

    @Inject
    DocumentService documents;

    @Inject
    WithheldPages withheld;

    @Inject
    FeeService fees;

    @Inject
    Clock clock;

    /** A price with what it was made of. */
    public record Priced(Assessment assessment, QuoteFacts facts, Quote quote) {}

    /**
     * The quote of today. Refuses with {@code basis-unknown} where the determination names no basis, with {@code
     * access-method-unfit} a method that cannot be used for that copy, and with {@code no-fee-schedule}.
     */
    public Priced price(UUID requestId, CopyOrder order) {
        Assessment assessment = assessments.assess(requestId);
        QuoteFacts facts = facts(assessment, order);
        return new Priced(assessment, facts, fees.quote(facts));
    }

    /**
     * Pages of the documents that go out; the cover, notices, the inventory and slips for pages that are kept back are never
     * billed.
     */
    public int pages(Assessment assessment) {
        Map<UUID, Integer> kept =
                withheld.byDocument(assessment.situation().request().id());
        return assessment.mayGoOut().stream()
                .map(ChartRecord::documentId)
                .filter(document -> document != null)
                .mapToInt(document -> documents.read(document).pages() - kept.getOrDefault(document, 0))
                .sum();
    }

    private QuoteFacts facts(Assessment assessment, CopyOrder order) {
        ReleaseRequest request = assessment.situation().request();
        Basis basis = assessment.determination().basis();
        if (basis == null) {
            throw new ProblemException(ProblemType.BASIS_UNKNOWN);
        }
        boolean found = !(request.state() == RequestState.CLOSED && request.resolution() == Resolution.NO_RECORDS);
        try {
            return new QuoteFacts(
                    assessment.facility().dayOf(clock.instant()),
                    assessment.facility().state(),
                    assessment.facility().kind(),
                    request.requester().kind(),
                    basis,
                    request.purpose(),
                    order.film() ? CopyMedium.FILM : CopyMedium.of(request.medium()),
                    order.quantities(found ? pages(assessment) : 0),
                    order.extras(),
                    found,
                    order.postage(),
                    order.accessMethod(),
                    order.actualCost());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.ACCESS_METHOD_UNFIT);
        }
    }
}
