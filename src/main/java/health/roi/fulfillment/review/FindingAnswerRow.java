package health.roi.fulfillment.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "page_finding_answer")
class FindingAnswerRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;
    UUID documentId;
    UUID findingId;

    @Enumerated(EnumType.STRING)
    FindingAnswer answer;

    String note;
    Instant answeredAt;
    String answeredBy;

    PageAnswer toDomain() {
        return new PageAnswer(answer, note, answeredAt, answeredBy);
    }
}
