package health.roi.request.denial;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Only the review's columns may be updated, so that an update has to name what it changes. */
@Entity
@DynamicUpdate
@Table(name = "access_denial")
class DenialRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID requestId;

    @Enumerated(EnumType.STRING)
    DenialGround ground;

    String explanation;

    @JdbcTypeCode(SqlTypes.JSON)
    Set<UUID> recordIds;

    boolean inPart;

    String professional;
    String licence;
    String judgement;
    String heldElsewhere;
    LocalDate decidedOn;
    Instant recordedAt;
    String recordedBy;
    LocalDate reviewRequestedOn;

    @Enumerated(EnumType.STRING)
    DenialReview.Outcome reviewOutcome;

    String reviewer;
    String reviewerLicence;
    String reviewExplanation;
    LocalDate reviewedOn;
    Instant reviewedAt;
    String reviewedBy;

    @Version
    long version;

    static DenialRow of(Denial denial, UUID custodianId) {
        DenialRow row = new DenialRow();
        row.id = denial.id();
        row.custodianId = custodianId;
        row.requestId = denial.requestId();
        row.ground = denial.ground();
        row.explanation = denial.explanation();
        row.recordIds = denial.recordIds();
        row.inPart = denial.inPart();
        row.professional =
                denial.professional() == null ? null : denial.professional().name();
        row.licence =
                denial.professional() == null ? null : denial.professional().licence();
        row.judgement = denial.judgement();
        row.heldElsewhere = denial.heldElsewhere();
        row.decidedOn = denial.decidedOn();
        row.recordedAt = denial.recordedAt();
        row.recordedBy = denial.recordedBy();
        return row;
    }

    void review(DenialReview review) {
        reviewOutcome = review.outcome();
        reviewer = review.reviewer().name();
        reviewerLicence = review.reviewer().licence();
        reviewExplanation = review.explanation();
        reviewedOn = review.decidedOn();
        reviewedAt = review.recordedAt();
        reviewedBy = review.recordedBy();
    }

    Denial toDomain() {
        return new Denial(
                id,
                requestId,
                ground,
                explanation,
                recordIds,
                inPart,
                professional == null ? null : new Professional(professional, licence),
                judgement,
                heldElsewhere,
                decidedOn,
                recordedAt,
                recordedBy,
                reviewRequestedOn,
                reviewOutcome == null
                        ? null
                        : new DenialReview(
                                reviewOutcome,
                                new Professional(reviewer, reviewerLicence),
                                reviewExplanation,
                                reviewedOn,
                                reviewedAt,
                                reviewedBy));
    }
}
