package health.roi.billing.approval;

import health.roi.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

@Entity
@Table(name = "requester_fee_limit")
class FeeLimitRow {

    @Id
    UUID requesterId;

    @Column(updatable = false)
    UUID custodianId;

    BigDecimal amount;

    @Version
    long version;

    FeeLimit toDomain() {
        // The version of what was never said is 0.
        return new FeeLimit(requesterId, amount == null ? null : new Money(amount), version + 1);
    }
}
