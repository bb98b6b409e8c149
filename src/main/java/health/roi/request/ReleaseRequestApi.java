package health.roi.request;

import health.roi.determination.Medium;
import health.roi.determination.Purpose;
import health.roi.determination.RequesterKind;
import health.roi.platform.http.Answers;
import health.roi.request.RequestPartsApi.DeadlineView;
import health.roi.request.RequestPartsApi.DirectiveBody;
import health.roi.request.RequestPartsApi.DuplicateView;
import health.roi.request.RequestPartsApi.HoldView;
import health.roi.request.RequestPartsApi.PatientMatchView;
import health.roi.request.RequestPartsApi.ScopeBody;
import health.roi.request.RequestPartsApi.VerificationView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** The wire shapes of a request: what is logged, what is read, what a list shows. */
public final class ReleaseRequestApi {

    private ReleaseRequestApi() {}

    /** What everybody gets who read a request or changed it. */
    public static RestResponse<ReleaseRequestView> answer(RequestDetails details) {
        return Answers.ok(ReleaseRequestView.of(details), details.request().version());
    }

    @Schema(name = "ReleaseRequestBody", description = "What the front desk writes down.")
    record ReleaseRequestBody(
            @NotNull @Schema(description = "The facility that holds the records")
            UUID facilityId,

            @NotNull Channel channel,

            @Schema(description = "When the facility received it; absent is now")
            OffsetDateTime receivedAt,

            @Schema(description = "Absent is what the triage gives")
            Priority priority,

            @NotNull @Valid RequesterBody requester,
            @NotNull @Valid StatedPatientBody patient,
            @NotNull @Valid ScopeBody scope,
            @NotNull Purpose purpose,
            @NotNull Medium medium,

            @NotBlank @Size(max = 200) @Schema(description = "Who is to receive the copy")
            String recipient,

            @Valid
            @Schema(
                    description =
                            "The patient's written direction to send the copy to somebody else, 45 CFR 164.524(c)(3)(ii)")
            DirectiveBody directive,

            @Size(max = 300) @Schema(description = "The law that the requester states")
            String legalMandate,

            @Schema(description = "A medical emergency") Boolean emergency,
            @NotNull @Valid DeliveryWishBody delivery,

            @Schema(description = "A closed request that this one goes on with")
            UUID reopens) {

        Intake toDomain() {
            return new Intake(
                    facilityId,
                    channel,
                    receivedAt == null ? null : receivedAt.toInstant(),
                    priority,
                    requester.toDomain(),
                    patient.toDomain(),
                    scope.toDomain(),
                    purpose,
                    medium,
                    recipient.strip(),
                    directive == null ? null : directive.toDomain(),
                    legalMandate,
                    Boolean.TRUE.equals(emergency),
                    delivery.method(),
                    delivery.address(),
                    reopens);
        }
    }

    @Schema(name = "RequesterDetailsBody")
    record RequesterBody(
            @Schema(description = "A requester of the directory")
            UUID id,

            @NotNull RequesterKind kind,
            @NotBlank @Size(max = 200) String name,
            @Size(max = 400) String address,
            @Size(max = 40) String phone,
            @Size(max = 200) String email,

            @Size(max = 100) @Schema(description = "The requester's own file number")
            String reference) {

        ReleaseRequest.Requester toDomain() {
            return new ReleaseRequest.Requester(id, kind, name, address, phone, email, reference);
        }

        static RequesterBody of(ReleaseRequest.Requester r) {
            return new RequesterBody(r.id(), r.kind(), r.name(), r.address(), r.phone(), r.email(), r.reference());
        }
    }

    @Schema(name = "StatedPatientBody", description = "What the form says about the patient")
    record StatedPatientBody(
            @NotBlank @Size(max = 100) String familyName,
            @NotBlank @Size(max = 100) String givenName,
            LocalDate birthDate,

            @Size(max = 40) @Schema(description = "Medical record number at the facility")
            String recordNumber,

            @Size(max = 40) String phone,
            @Size(max = 400) String address) {

        ReleaseRequest.StatedPatient toDomain() {
            return new ReleaseRequest.StatedPatient(
                    familyName,
                    givenName,
                    birthDate,
                    recordNumber == null || recordNumber.isBlank() ? null : recordNumber.strip(),
                    phone,
                    address);
        }

        static StatedPatientBody of(ReleaseRequest.StatedPatient p) {
            return new StatedPatientBody(
                    p.familyName(), p.givenName(), p.birthDate(), p.recordNumber(), p.phone(), p.address());
        }
    }

    @Schema(name = "DeliveryWishBody")
    record DeliveryWishBody(
            @NotNull DeliveryMethod method,

            @Size(max = 400) @Schema(description = "Where to: needed for mail")
            String address) {}

    @Schema(name = "ReleaseRequestView")
    public record ReleaseRequestView(
            UUID id,

            @Schema(description = "What people quote; the last character checks the others", maxLength = 11)
            String trackingNumber,

            UUID facilityId,
            RequestState state,
            Resolution resolution,
            Channel channel,
            Priority priority,
            Instant receivedAt,
            LocalDate receivedOn,
            DeadlineView deadline,

            @Schema(description = "A statutory deadline has passed and nothing was released")
            boolean overdue,

            @Schema(description = "The earlier of the deadline and the service target: the order of the worklist")
            LocalDate workBy,

            @Schema(maxLength = 200) String assignee,
            RequesterBody requester,
            StatedPatientBody patient,
            PatientMatchView match,
            ScopeBody scope,
            Purpose purpose,
            Medium medium,
            @Schema(maxLength = 200) String recipient,
            DirectiveBody directive,
            @Schema(maxLength = 300) String legalMandate,
            boolean emergency,
            DeliveryWishBody delivery,
            UUID authorizationId,
            UUID reopens,
            @Schema(maxItems = 1000) List<HoldView> holds,
            @Schema(maxItems = 1000) List<VerificationView> verifications,

            @Schema(
                    description =
                            "Requests of the last 90 days by the same kind of requester about a patient of that name",
                    maxItems = 10)
            List<DuplicateView> possibleDuplicates,

            @Schema(
                    description = "What may be done now, whatever may stand in its way; the list may grow",
                    maxItems = 20)
            List<Action> possible) {

        public static ReleaseRequestView of(RequestDetails details) {
            ReleaseRequest request = details.request();
            return new ReleaseRequestView(
                    request.id(),
                    request.trackingNumber(),
                    request.facilityId(),
                    request.state(),
                    request.resolution(),
                    request.channel(),
                    request.priority(),
                    request.receivedAt(),
                    request.receivedOn(),
                    DeadlineView.of(request.deadline()),
                    details.overdue(),
                    request.workBy(),
                    request.assignee(),
                    RequesterBody.of(request.requester()),
                    StatedPatientBody.of(request.stated()),
                    PatientMatchView.of(details.match()),
                    ScopeBody.of(request.scope()),
                    request.purpose(),
                    request.medium(),
                    request.recipient(),
                    DirectiveBody.of(request.directive()),
                    request.legalMandate(),
                    request.emergency(),
                    new DeliveryWishBody(request.deliveryMethod(), request.deliveryAddress()),
                    request.authorizationId(),
                    request.reopens(),
                    details.holds().stream().map(HoldView::of).toList(),
                    details.verifications().stream().map(VerificationView::of).toList(),
                    details.possibleDuplicates().stream().map(DuplicateView::of).toList(),
                    Lifecycle.possible(request.state()).stream().sorted().toList());
        }
    }
}
