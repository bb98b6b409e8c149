package health.roi.billing.approval;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.RequesterService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.http.Versions;
import health.roi.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What requesters let themselves be charged without being asked. */
@ApplicationScoped
@Transactional
public class FeeLimitService {

    @Inject
    FeeLimitStore rows;

    @Inject
    RequesterService requesters;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    FeeLimit get(UUID requesterId) {
        requesters.read(requesterId);
        return rows.findByIdOptional(requesterId).map(FeeLimitRow::toDomain).orElse(new FeeLimit(requesterId, null, 0));
    }

    /** Changes it for what is charged from now on. Refuses a missing or stale version. */
    FeeLimit change(UUID requesterId, String ifMatch, Money amount) {
        Versions.require(ifMatch, get(requesterId).version());
        FeeLimitRow row = rows.findByIdOptional(requesterId).orElseGet(() -> {
            FeeLimitRow fresh = new FeeLimitRow();
            fresh.requesterId = requesterId;
            fresh.custodianId = callers.get().custodian();
            return fresh;
        });
        row.amount = amount == null ? null : amount.amount();
        rows.persistAndFlush(row);
        audit.allowed("requester.fee-limit.change", Subject.of("requester", requesterId));
        return row.toDomain();
    }
}
