package health.roi.document.upload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@IdClass(UploadPartId.class)
@Table(name = "upload_part")
class UploadPartRow {

    @Id
    UUID uploadId;

    @Id
    long at;

    UUID custodianId;
    int bytes;
    String sha256;
}
