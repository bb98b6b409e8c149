package health.roi.request;

import health.roi.determination.Deadline;
import health.roi.determination.Medium;
import health.roi.determination.Purpose;
import health.roi.determination.RequestFacts;
import health.roi.determination.RequesterKind;
import health.roi.determination.Scope;
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
@Table(name = "release_request")
class ReleaseRequestRow {

    @Id
    UUID id;

    UUID custodianId;
    UUID facilityId;
    String trackingNumber;

    @Enumerated(EnumType.STRING)
    RequestState state;

    @Enumerated(EnumType.STRING)
    Resolution resolution;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    Priority priority;

    Instant receivedAt;
    LocalDate receivedOn;
    LocalDate dueOn;
    String dueRule;
    String dueCalendar;
    String dueCitation;
    LocalDate workBy;
    String assignee;
    UUID requesterId;

    @Enumerated(EnumType.STRING)
    RequesterKind requesterKind;

    String requesterName;
    String requesterAddress;
    String requesterPhone;
    String requesterEmail;
    String requesterReference;
    String statedFamilyName;
    String statedGivenName;
    String statedNameKey;
    LocalDate statedBirthDate;
    String statedRecordNumber;
    String statedPhone;
    String statedAddress;
    UUID patientId;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    @Enumerated(EnumType.STRING)
    Medium medium;

    @JdbcTypeCode(SqlTypes.JSON)
    Scope scope;

    String recipient;

    @JdbcTypeCode(SqlTypes.JSON)
    RequestFacts.Directive directive;

    String legalMandate;
    boolean emergency;

    @Enumerated(EnumType.STRING)
    DeliveryMethod deliveryMethod;

    String deliveryAddress;
    UUID authorizationId;
    LocalDate extensionSentOn;
    String extensionReason;
    LocalDate extensionNewDate;

    // Written by a statement of its own: to have looked is no change of the request, and no new version.
    @Column(updatable = false)
    LocalDate calendarLookedOn;

    @Column(updatable = false)
    LocalDate dueSoonToldFor;

    @Column(updatable = false)
    LocalDate overdueToldFor;

    @Column(name = "reopens_id")
    UUID reopens;

    String preparedBy;
    Instant createdAt;
    String createdBy;
    Instant updatedAt;
    Instant closedAt;

    @Version
    long version;

    void setDeadline(Deadline deadline) {
        dueOn = deadline == null ? null : deadline.dueOn();
        dueRule = deadline == null ? null : deadline.rule();
        dueCalendar = deadline == null ? null : deadline.calendar();
        dueCitation = deadline == null ? null : deadline.citation();
        LocalDate target = receivedOn.plusDays(priority.targetDays());
        workBy = dueOn != null && dueOn.isBefore(target) ? dueOn : target;
    }

    ReleaseRequest toDomain() {
        return new ReleaseRequest(
                id,
                facilityId,
                trackingNumber,
                state,
                resolution,
                channel,
                priority,
                receivedAt,
                receivedOn,
                dueOn == null ? null : new Deadline(dueOn, dueRule, dueCalendar, dueCitation),
                workBy,
                assignee,
                new ReleaseRequest.Requester(
                        requesterId,
                        requesterKind,
                        requesterName,
                        requesterAddress,
                        requesterPhone,
                        requesterEmail,
                        requesterReference),
                new ReleaseRequest.StatedPatient(
                        statedFamilyName,
                        statedGivenName,
                        statedBirthDate,
                        statedRecordNumber,
                        statedPhone,
                        statedAddress),
                patientId,
                purpose,
                medium,
                scope,
                recipient,
                directive,
                legalMandate,
                emergency,
                deliveryMethod,
                deliveryAddress,
                authorizationId,
                extensionSentOn == null
                        ? null
                        : new RequestFacts.Extension(extensionSentOn, extensionReason, extensionNewDate),
                calendarLookedOn,
                new Told(dueSoonToldFor, overdueToldFor),
                reopens,
                preparedBy,
                version);
    }
}
