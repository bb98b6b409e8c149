package health.roi.billing.invoice;

import health.roi.platform.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "invoice_share")
class ShareRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID invoiceId;
    UUID copyServiceId;
    int pages;
    BigDecimal percent;
    BigDecimal amount;

    FeeShare toDomain() {
        return new FeeShare(copyServiceId, pages, percent, new Money(amount));
    }
}
