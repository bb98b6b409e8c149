package health.roi.fulfillment.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class FindingAnswerStore implements PanacheRepositoryBase<FindingAnswerRow, UUID> {

    /** The last answer to each finding of a request. */
    Map<UUID, PageAnswer> latest(UUID custodian, UUID requestId) {
        Map<UUID, PageAnswer> latest = new HashMap<>();
        list("custodianId = ?1 and requestId = ?2 order by id", custodian, requestId)
                .forEach(row -> latest.put(row.findingId, row.toDomain()));
        return latest;
    }
}
