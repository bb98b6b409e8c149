package health.roi.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LetterStore implements PanacheRepositoryBase<LetterRow, UUID> {

    /** Oldest first, which is by id: ids are ordered by time. */
    List<LetterRow> ofRequest(UUID custodian, UUID requestId) {
        return list("custodianId = ?1 and requestId = ?2 order by id", custodian, requestId);
    }
}
