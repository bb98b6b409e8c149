package health.roi.fulfillment;

import jakarta.persistence.Entity;
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
@Table(name = "quality_check")
class QualityCheckRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    boolean patientOnEveryPage;
    boolean pagesComplete;
    boolean datesInScope;
    boolean recipientCorrect;
    boolean passed;
    String note;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> documentIds;

    Instant checkedAt;
    String checkedBy;

    QualityCheck toDomain() {
        return new QualityCheck(
                id, patientOnEveryPage, pagesComplete, datesInScope, recipientCorrect, note, checkedAt, checkedBy);
    }
}
