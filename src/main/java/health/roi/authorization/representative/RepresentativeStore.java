package health.roi.authorization.representative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RepresentativeStore implements PanacheRepositoryBase<RepresentativeRow, UUID> {

    /** What was recorded last counts. */
    Optional<RepresentativeRow> latest(UUID custodian, UUID requestId) {
        return find("custodianId = ?1 and requestId = ?2 order by id desc", custodian, requestId)
                .firstResultOptional();
    }

    /** Who acts or acted for the patient, in whichever request. */
    List<RepresentativeRow> ofPatient(UUID custodian, UUID patientId) {
        return list(
                "from RepresentativeRow p where p.custodianId = ?1 and (p.patientId = ?2 or p.requestId in"
                        + " (select r.id from ReleaseRequestRow r where r.custodianId = ?1 and r.patientId = ?2))",
                custodian,
                patientId);
    }
}
