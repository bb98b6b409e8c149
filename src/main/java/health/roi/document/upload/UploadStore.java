package health.roi.document.upload;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class UploadStore implements PanacheRepositoryBase<UploadRow, UUID> {

    List<UploadRow> over(UUID custodian, Instant now, int limit) {
        return find(
                        "custodianId = ?1 and state in (?2, ?3) and expiresAt < ?4 order by expiresAt, id",
                        custodian,
                        UploadState.OPEN,
                        UploadState.COMPLETE,
                        now)
                .page(0, limit)
                .list();
    }

    /** Waits for whoever changes it, and sees what they made of it. */
    void lock(UploadRow row) {
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Uploads of one sender that hold bytes. */
    long unattached(UUID custodian, String sender) {
        return count(
                "custodianId = ?1 and createdBy = ?2 and state in (?3, ?4)",
                custodian,
                sender,
                UploadState.OPEN,
                UploadState.COMPLETE);
    }
}
