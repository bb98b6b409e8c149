package health.roi.request.denial;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DenialStore implements PanacheRepositoryBase<DenialRow, UUID> {

    /** Oldest first. */
    List<DenialRow> of(UUID custodian, UUID requestId) {
        return list("custodianId = ?1 and requestId = ?2 order by id", custodian, requestId);
    }

    /** Denials in other requests about the patient. */
    List<DenialRow> elsewhere(UUID custodian, UUID patientId, UUID requestId) {
        return list(
                "from DenialRow d where d.custodianId = ?1 and d.requestId <> ?3 and d.requestId in"
                        + " (select r.id from ReleaseRequestRow r where r.custodianId = ?1 and r.patientId = ?2)"
                        + " order by d.id",
                custodian,
                patientId,
                requestId);
    }
}
