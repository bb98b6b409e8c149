package health.roi.fulfillment.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class RedactionStore implements PanacheRepositoryBase<RedactionRow, UUID> {

    /** Oldest first, the withdrawn ones too. */
    List<Redaction> of(UUID custodian, UUID requestId) {
        Map<UUID, RedactionWithdrawalRow> withdrawn = getEntityManager()
                .createQuery(
                        "from RedactionWithdrawalRow w where w.custodianId = ?1 and w.redactionId in"
                                + " (select r.id from RedactionRow r where r.custodianId = ?1 and r.requestId = ?2)",
                        RedactionWithdrawalRow.class)
                .setParameter(1, custodian)
                .setParameter(2, requestId)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.redactionId, Function.identity()));
        return list("custodianId = ?1 and requestId = ?2 order by id", custodian, requestId).stream()
                .map(row -> row.toDomain(withdrawn.get(row.id)))
                .toList();
    }

    void persist(RedactionWithdrawalRow row) {
        getEntityManager().persist(row);
        getEntityManager().flush();
    }
}
