package health.roi.billing.estimate;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.billing.CopyOrder;
import health.roi.billing.PricingService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records what a requester was told a copy will cost about. */
@ApplicationScoped
@Transactional
public class EstimateService {

    @Inject
    EstimateStore estimates;

    @Inject
    PricingService pricing;

    @Inject
    RequestService requests;

    @Inject
    RequestHistoryService history;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Prices the request, by the same function as its invoice, and keeps what was told. Refuses a closed request. */
    Estimate tell(UUID requestId, CopyOrder order, Told how, String to) {
        if (requests.get(requestId).state() == RequestState.CLOSED) {
            throw new ProblemException(ProblemType.REQUEST_CLOSED);
        }
        PricingService.Priced priced = pricing.price(requestId, order);
        EstimateRow row = new EstimateRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = requestId;
        row.total = priced.quote().total().amount();
        row.quote = priced.quote();
        row.facts = priced.facts();
        row.toldHow = how;
        row.toldTo = to;
        row.toldAt = clock.instant();
        row.toldBy = callers.get().subject();
        estimates.persistAndFlush(row);
        history.changed(requestId, "fee-estimate", Map.of("total", row.total.toString(), "told", how.name()));
        audit.allowed("fee-estimate.tell", Subject.of("fee-estimate", row.id, requestId, null));
        return row.toDomain();
    }

    List<Estimate> of(UUID requestId) {
        requests.get(requestId);
        audit.allowed("fee-estimate.list", Subject.of("fee-estimate", null, requestId, null));
        return estimates.of(callers.get().custodian(), requestId).stream()
                .map(EstimateRow::toDomain)
                .toList();
    }
}
