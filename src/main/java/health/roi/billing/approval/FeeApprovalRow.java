package health.roi.billing.approval;

import health.roi.platform.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "fee_approval")
class FeeApprovalRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID invoiceId;
    BigDecimal amount;

    @Enumerated(EnumType.STRING)
    ApprovedHow how;

    String approvedBy;
    Instant recordedAt;
    String recordedBy;

    FeeApproval toDomain() {
        return new FeeApproval(id, invoiceId, new Money(amount), how, approvedBy, recordedAt, recordedBy);
    }
}
