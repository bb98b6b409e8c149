package health.roi.request.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "request_document")
class RequestDocumentRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;

    @Enumerated(EnumType.STRING)
    RequestDocument.Kind kind;

    String title;
    UUID documentId;
    Instant createdAt;
    String createdBy;

    @Version
    long version;

    RequestDocument toDomain() {
        return new RequestDocument(id, kind, title, documentId, createdAt, createdBy, version);
    }
}
