package health.roi.letter;

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
@Table(name = "letter")
class LetterRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    UUID patientId;
    UUID incidentId;

    @Enumerated(EnumType.STRING)
    LetterKind kind;

    String sha256;
    int pages;
    long bytes;
    Instant createdAt;
    String createdBy;

    Letter toDomain() {
        return new Letter(id, requestId, patientId, incidentId, kind, pages, bytes, sha256, createdAt, createdBy);
    }
}
