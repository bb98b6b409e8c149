package health.roi.fulfillment.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "page_redaction_withdrawal")
class RedactionWithdrawalRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID redactionId;
    String reason;
    Instant withdrawnAt;
    String withdrawnBy;

    Redaction.Withdrawal toDomain() {
        return new Redaction.Withdrawal(reason, withdrawnAt, withdrawnBy);
    }
}
