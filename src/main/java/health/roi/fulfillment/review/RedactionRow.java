package health.roi.fulfillment.review;

import health.roi.document.assembly.RedactedArea;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "page_redaction")
class RedactionRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    UUID recordId;
    UUID documentId;
    int page;

    @JdbcTypeCode(SqlTypes.JSON)
    List<RedactedArea> areas;

    @Enumerated(EnumType.STRING)
    RedactionReason reason;

    String note;
    Instant createdAt;
    String createdBy;

    Redaction toDomain(RedactionWithdrawalRow withdrawn) {
        return new Redaction(
                id,
                requestId,
                recordId,
                documentId,
                page,
                areas,
                reason,
                note,
                createdAt,
                createdBy,
                withdrawn == null ? null : withdrawn.toDomain());
    }
}
