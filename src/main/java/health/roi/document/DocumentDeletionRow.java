package health.roi.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "document_deletion")
class DocumentDeletionRow {

    @Id
    UUID documentId;

    UUID custodianId;
    UUID subjectId;

    @Enumerated(EnumType.STRING)
    DeletionReason reason;

    String note;
    boolean erased;
    Instant deletedAt;
    String deletedBy;
}
