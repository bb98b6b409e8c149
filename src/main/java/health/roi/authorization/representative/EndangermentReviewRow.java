package health.roi.authorization.representative;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "endangerment_review")
class EndangermentReviewRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    UUID representativeId;

    @Enumerated(EnumType.STRING)
    EndangermentReview.Outcome outcome;

    String professional;
    String licence;
    String judgement;
    LocalDate decidedOn;
    Instant recordedAt;
    String recordedBy;

    EndangermentReview toDomain() {
        return new EndangermentReview(outcome, professional, licence, judgement, decidedOn, recordedAt, recordedBy);
    }
}
