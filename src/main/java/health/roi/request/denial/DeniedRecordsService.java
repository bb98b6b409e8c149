package health.roi.request.denial;

import health.roi.platform.access.CurrentCaller;
import health.roi.request.DeniedRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the determination of a request has to know of its denials. */
@ApplicationScoped
class DeniedRecordsService implements DeniedRecords {

    @Inject
    DenialStore store;

    @Inject
    CurrentCaller callers;

    @Override
    public Set<UUID> of(UUID requestId) {
        return Denial.recordsDenied(denials(requestId));
    }

    @Override
    public Set<UUID> inPart(UUID requestId) {
        return Denial.recordsDeniedInPart(denials(requestId));
    }

    private List<Denial> denials(UUID requestId) {
        return store.of(callers.get().custodian(), requestId).stream()
                .map(DenialRow::toDomain)
                .toList();
    }
}
