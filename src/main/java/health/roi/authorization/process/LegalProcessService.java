package health.roi.authorization.process;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The legal process on which a request rests. The request's history tells who recorded what. */
@ApplicationScoped
@Transactional
public class LegalProcessService {

    @Inject
    LegalProcessStore store;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * What counts for the request now; empty where nothing is on record, or only what is about another patient.
     *
     * @param patientId whom the request is about, or null while that is not known
     */
    public Optional<LegalProcess> current(UUID requestId, UUID patientId) {
        return store.latest(callers.get().custodian(), requestId)
                .filter(row -> row.patientId == null || row.patientId.equals(patientId))
                .map(LegalProcessService::toDomain);
    }

    /** Records it; an earlier one of the same request stays readable and no longer counts. */
    public LegalProcess record(UUID requestId, UUID patientId, LegalProcessElements elements) {
        LegalProcessRow row = new LegalProcessRow();
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

    private static LegalProcess toDomain(LegalProcessRow row) {
        return new LegalProcess(row.id, row.requestId, row.elements, row.recordedAt, row.recordedBy);
    }
}
