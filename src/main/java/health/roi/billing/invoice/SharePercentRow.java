package health.roi.billing.invoice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** What a copy service keeps of the charge for the pages that it pulls, for invoices from now on. */
@Entity
@Table(name = "fee_share_percent")
class SharePercentRow {

    @Id
    UUID copyServiceId;

    UUID custodianId;
    BigDecimal percent;
}
