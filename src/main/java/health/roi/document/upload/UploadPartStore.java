package health.roi.document.upload;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class UploadPartStore implements PanacheRepositoryBase<UploadPartRow, UploadPartId> {

    /** In the order of the file. */
    List<UploadPartRow> of(UUID custodian, UUID upload) {
        return list("custodianId = ?1 and uploadId = ?2 order by at", custodian, upload);
    }
}
