package health.roi.document.upload;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "upload")
class UploadRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID copyServiceId;
    long length;
    long received;
    String sha256;

    @Enumerated(EnumType.STRING)
    UploadState state;

    Instant createdAt;
    String createdBy;
    Instant expiresAt;

    Upload toDomain() {
        return new Upload(id, length, received, sha256, state, expiresAt);
    }
}
