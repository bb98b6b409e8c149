package health.roi.retention;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "retention_certificate")
class CertificateRow {

    /** Which row it was. */
    @Embeddable
    record Key(@Enumerated(EnumType.STRING) RetainedRows kind, UUID rowId) {}

    @EmbeddedId
    Key key;

    UUID custodianId;
    UUID runId;
    UUID batchId;
    UUID requestId;
    String sha256;
    String rule;
    String citation;
    Instant deletedAt;

    Certificate toDomain() {
        return new Certificate(key.kind(), key.rowId(), sha256, batchId, requestId, rule, citation, deletedAt);
    }
}
