package health.roi.billing;

import health.roi.platform.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

@Entity
@Table(name = "billing_settings")
class BillingSettingsRow {

    @Id
    UUID custodianId;

    boolean charges;
    BigDecimal prepaymentFrom;
    boolean onAccount;
    int dueDays;
    String numberPrefix;

    @Version
    long version;

    BillingSettings toDomain() {
        return new BillingSettings(
                charges,
                prepaymentFrom == null ? null : new Money(prepaymentFrom),
                onAccount,
                dueDays,
                numberPrefix,
                // The version of what was never said is 0.
                version + 1);
    }
}
