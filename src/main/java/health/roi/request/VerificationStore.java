package health.roi.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class VerificationStore implements PanacheRepositoryBase<VerificationRow, UUID> {

    /** Those of the requester and of the authorization that the request has now. */
    List<VerificationRow> of(ReleaseRequestRow row) {
        return list("custodianId = ?1 and requestId = ?2 order by id", row.custodianId, row.id).stream()
                .filter(verification -> verification.concerns.equals(row.concerns(verification.subject)))
                .toList();
    }
}
