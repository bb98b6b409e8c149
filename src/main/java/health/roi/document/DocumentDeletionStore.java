package health.roi.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DocumentDeletionStore implements PanacheRepositoryBase<DocumentDeletionRow, UUID> {

    Optional<DocumentDeletionRow> lastOf(UUID custodian, UUID subject) {
        return find("custodianId = ?1 and subjectId = ?2 order by deletedAt desc", custodian, subject)
                .firstResultOptional();
    }

    /** Whether a document that was not deleted, other than this one, has these bytes. */
    boolean namedByAnother(DocumentRow document, String sha256) {
        return !getEntityManager()
                .createQuery(
                        "select 1 from DocumentRow d where d.custodianId = :custodian and d.id <> :id"
                                + " and (d.sha256 = :hash or d.readableSha256 = :hash)"
                                + " and not exists (select 1 from DocumentDeletionRow x where x.documentId = d.id)",
                        Integer.class)
                .setParameter("custodian", document.custodianId)
                .setParameter("id", document.id)
                .setParameter("hash", sha256)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
