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
        List<Denial> denials = store.of(callers.get().custodian(), requestId).stream()
                .map(DenialRow::toDomain)
                .toList();
        return Denial.recordsDenied(denials);
    }
}
