package health.roi.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DocumentStore implements PanacheRepositoryBase<DocumentRow, UUID> {}
