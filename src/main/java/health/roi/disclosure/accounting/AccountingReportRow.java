package health.roi.disclosure.accounting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "accounting_report")
class AccountingReportRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    UUID patientId;
    LocalDate madeOn;

    @JdbcTypeCode(SqlTypes.JSON)
    Accounting content;

    String sha256;
    int pages;
    long bytes;
    Instant createdAt;
    String createdBy;

    AccountingReport toDomain() {
        return new AccountingReport(requestId, patientId, madeOn, content, sha256, pages, bytes, createdAt, createdBy);
    }
}
