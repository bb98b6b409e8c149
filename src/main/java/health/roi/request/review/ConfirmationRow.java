package health.roi.request.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "approval_confirmation")
class ConfirmationRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    UUID approvalId;
    String decision;
    Instant confirmedAt;
    String confirmedBy;
}
