package health.roi.authorization.representative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RepresentativeStore implements PanacheRepositoryBase<RepresentativeRow, UUID> {

    /** What was recorded last counts. */
    Optional<RepresentativeRow> latest(UUID custodian, UUID requestId) {
        return find("custodianId = ?1 and requestId = ?2 order by id desc", custodian, requestId)
                .firstResultOptional();
    }

    /** Who acts for the patient in each request that says so: what was recorded last. */
    Collection<RepresentativeRow> latestOfEachRequest(UUID custodian, UUID patientId) {
        Map<UUID, RepresentativeRow> latest = new LinkedHashMap<>();
        list("custodianId = ?1 and patientId = ?2 order by id", custodian, patientId)
                .forEach(row -> latest.put(row.requestId, row));
        return latest.values();
    }
}
