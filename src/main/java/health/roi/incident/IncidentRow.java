package health.roi.incident;

import health.roi.incident.breach.Discovery;
import health.roi.incident.breach.Residents;
import health.roi.incident.part.NoticeText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "incident")
class IncidentRow {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID custodianId;

    @Column(updatable = false)
    String number;

    @Column(updatable = false)
    UUID deliveryId;

    @Column(updatable = false)
    UUID requestId;

    @Enumerated(EnumType.STRING)
    IncidentKind kind;

    UUID copyServiceId;
    LocalDate happenedOn;
    LocalDate discoveredOn;
    LocalDate associateDiscoveredOn;
    boolean associateIsAgent;
    String whatHappened;
    String information;
    String recipientName;

    @Enumerated(EnumType.STRING)
    RecipientKind recipientKind;

    String recipientAddress;
    int pages;

    @JdbcTypeCode(SqlTypes.JSON)
    Residents unlisted;

    @Enumerated(EnumType.STRING)
    IncidentState state;

    @Enumerated(EnumType.STRING)
    IncidentOutcome outcome;

    LocalDate dueOn;
    Instant decidedAt;
    String decidedBy;
    String endReason;
    String noticeHappened;
    String noticeInformation;
    String noticeSteps;
    String noticeDoing;
    String noticeContact;
    Instant closedAt;

    @Column(updatable = false)
    Instant createdAt;

    @Column(updatable = false)
    String createdBy;

    Instant updatedAt;

    @Version
    long version;

    void describe(IncidentFacts facts) {
        kind = facts.kind();
        copyServiceId = facts.copyServiceId();
        happenedOn = facts.happenedOn();
        discoveredOn = facts.discovery().on();
        associateDiscoveredOn = facts.discovery().associateOn();
        associateIsAgent = facts.discovery().associateIsAgent();
        whatHappened = facts.whatHappened();
        information = facts.information();
        recipientName = facts.recipientName();
        recipientKind = facts.recipientKind();
        recipientAddress = facts.recipientAddress();
        pages = facts.pages();
        unlisted = facts.unlisted();
    }

    void say(NoticeText text) {
        noticeHappened = text.happened();
        noticeInformation = text.information();
        noticeSteps = text.steps();
        noticeDoing = text.doing();
        noticeContact = text.contact();
    }

    Incident toDomain() {
        return new Incident(
                id,
                number,
                deliveryId,
                requestId,
                new IncidentFacts(
                        kind,
                        copyServiceId,
                        new Discovery(discoveredOn, associateDiscoveredOn, associateIsAgent),
                        happenedOn,
                        whatHappened,
                        information,
                        recipientName,
                        recipientKind,
                        recipientAddress,
                        pages,
                        unlisted),
                state,
                outcome,
                dueOn,
                decidedAt,
                decidedBy,
                endReason,
                new NoticeText(noticeHappened, noticeInformation, noticeSteps, noticeDoing, noticeContact),
                closedAt,
                createdAt,
                createdBy,
                version);
    }
}
