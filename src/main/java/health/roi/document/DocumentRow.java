package health.roi.document;

import health.roi.document.intake.DocumentFormat;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A stored document is never changed. */
@Entity
@Immutable
@Table(name = "document")
class DocumentRow {

    @Id
    UUID id;

    UUID custodianId;

    @Enumerated(EnumType.STRING)
    DocumentFormat format;

    String mediaType;
    String sha256;
    long bytes;
    int pages;
    String readableSha256;
    boolean archival;
    int[] textPages;
    Instant createdAt;
    String createdBy;
    UUID copyServiceId;

    StoredDocument toDomain() {
        return new StoredDocument(id, format, sha256, bytes, pages, createdAt, createdBy, copyServiceId, archival);
    }
}
