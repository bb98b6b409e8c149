package health.roi.copyjob.rework;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what a quality check sent back until it is delivered again. */
@ApplicationScoped
@Transactional
public class ReworkService {

    @Inject
    ReworkStore store;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** A quality check sends these records back; to be called before the request moves. */
    public void ask(UUID requestId, UUID qualityCheck, Map<UUID, ReworkReason> reasons) {
        reasons.forEach((record, reason) -> {
            ReworkRow row = new ReworkRow();
            row.id = Ids.next(clock);
            row.custodianId = callers.get().custodian();
            row.requestId = requestId;
            row.recordId = record;
            row.qualityCheckId = qualityCheck;
            row.reason = reason;
            row.askedAt = clock.instant();
            store.persist(row);
        });
    }

    /** What of a request waits to be delivered again, by record; the latest check where there were several. */
    public Map<UUID, Rework> open(UUID requestId) {
        return store.open(callers.get().custodian(), requestId).stream()
                .map(ReworkRow::toDomain)
                .collect(Collectors.toMap(Rework::recordId, Function.identity(), (earlier, later) -> later));
    }

    /** The record was delivered again. */
    public void redelivered(UUID requestId, UUID recordId) {
        store.open(callers.get().custodian(), requestId).stream()
                .filter(row -> row.recordId.equals(recordId))
                .forEach(row -> row.redeliveredAt = clock.instant());
    }
}
