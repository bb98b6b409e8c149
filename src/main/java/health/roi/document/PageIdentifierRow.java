package health.roi.document;

import health.roi.document.finding.IdentifierKind;
import health.roi.document.finding.PageIdentifier;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** PHI: leaves its table only for a reviewer. */
@Entity
@Immutable
@Table(name = "document_page_identifier")
class PageIdentifierRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID documentId;
    int page;

    @Enumerated(EnumType.STRING)
    IdentifierKind kind;

    String value;

    PageIdentifier toDomain() {
        return new PageIdentifier(page, kind, value);
    }
}
