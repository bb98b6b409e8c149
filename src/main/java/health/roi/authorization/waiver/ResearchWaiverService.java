package health.roi.authorization.waiver;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The board's waiver on which research rests. The request's history tells who recorded what. */
@ApplicationScoped
@Transactional
public class ResearchWaiverService {

    @Inject
    ResearchWaiverStore store;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * What counts for the request now; empty where nothing is on record, or only what is about another patient.
     *
     * @param patientId whom the request is about, or null while that is not known
     */
    public Optional<ResearchWaiver> current(UUID requestId, UUID patientId) {
        return store.latest(callers.get().custodian(), requestId)
                .filter(row -> row.patientId == null || row.patientId.equals(patientId))
                .map(ResearchWaiverService::toDomain);
    }

    /** Records it; an earlier one of the same request stays readable and no longer counts. */
    public ResearchWaiver record(UUID requestId, UUID patientId, ResearchWaiverElements elements) {
        ResearchWaiverRow row = new ResearchWaiverRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = requestId;
        row.patientId = patientId;
        row.elements = elements;
        row.recordedAt = clock.instant();
        row.recordedBy = callers.get().subject();
        store.persistAndFlush(row);
        return toDomain(row);
    }

    private static ResearchWaiver toDomain(ResearchWaiverRow row) {
        return new ResearchWaiver(row.id, row.requestId, row.elements, row.recordedAt, row.recordedBy);
    }
}
