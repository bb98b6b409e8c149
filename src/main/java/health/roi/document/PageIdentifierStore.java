package health.roi.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PageIdentifierStore implements PanacheRepositoryBase<PageIdentifierRow, UUID> {

    List<PageIdentifierRow> of(UUID custodianId, UUID documentId) {
        return list(
                "custodianId = ?1 and documentId = ?2",
                Sort.by("page").and("kind").and("value"),
                custodianId,
                documentId);
    }

    void deleteOf(UUID custodianId, UUID documentId) {
        delete("custodianId = ?1 and documentId = ?2", custodianId, documentId);
    }
}
