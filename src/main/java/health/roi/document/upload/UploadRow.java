package health.roi.document.upload;

import jakarta.persistence.Column;
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

    @Column(updatable = false)
    UUID custodianId;

    @Column(updatable = false)
    UUID copyServiceId;

    @Column(updatable = false)
    long length;

    long received;

    @Column(updatable = false)
    String sha256;

    @Enumerated(EnumType.STRING)
    UploadState state;

    @Column(updatable = false)
    Instant createdAt;

    @Column(updatable = false)
    String createdBy;

    Instant expiresAt;

    Upload toDomain() {
        return new Upload(id, length, received, sha256, state, expiresAt);
    }
}
