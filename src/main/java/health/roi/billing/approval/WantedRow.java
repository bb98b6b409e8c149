package health.roi.billing.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a requester is to be asked, and the hold that waits for the answer. */
@Entity
@Immutable
@Table(name = "fee_approval_wanted")
class WantedRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID invoiceId;
    UUID holdId;
    BigDecimal amount;
    Instant askedAt;
}
