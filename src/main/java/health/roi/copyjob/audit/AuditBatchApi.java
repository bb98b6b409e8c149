package health.roi.copyjob.audit;

import health.roi.copyjob.ClaimService;
import health.roi.copyjob.JobState;
import health.roi.determination.Medium;
import health.roi.determination.RequesterKind;
import health.roi.request.Channel;
import health.roi.request.DeliveryMethod;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestPartsApi.ScopeBody;
import health.roi.request.RequestState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

final class AuditBatchApi {

    private AuditBatchApi() {}

    @Schema(
            name = "AuditBatchBody",
            description = "One payer asks for the charts of many patients: a release request is made for each")
    record AuditBatchBody(
            @NotNull UUID facilityId,
            @NotNull Channel channel,

            @Schema(description = "When the facility received the list; absent is now")
            OffsetDateTime receivedAt,

            @NotNull @Valid AuditRequesterBody requester,
            @NotNull AuditPurpose purpose,

            @NotNull @Valid @Schema(description = "Of each patient's request")
            ScopeBody scope,

            @NotNull Medium medium,
            @NotNull @Valid AuditDeliveryBody delivery,

            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid AuditPatientBody> patients) {

        AuditOrder toDomain() {
            return new AuditOrder(
                    facilityId,
                    channel,
                    receivedAt == null ? null : receivedAt.toInstant(),
                    requester.toDomain(),
                    purpose,
                    scope.toDomain(),
                    medium,
                    delivery.method(),
                    delivery.address(),
                    patients.stream().map(AuditPatientBody::toDomain).toList());
        }
    }

    @Schema(name = "AuditRequesterBody")
    record AuditRequesterBody(
            @Schema(description = "A requester of the directory")
            UUID id,

            @NotNull RequesterKind kind,
            @NotBlank @Size(max = 200) String name,
            @Size(max = 400) String address,
            @Size(max = 40) String phone,
            @Size(max = 200) String email,

            @Size(max = 100) @Schema(description = "The payer's own number of the audit")
            String reference) {

        ReleaseRequest.Requester toDomain() {
            return new ReleaseRequest.Requester(id, kind, name.strip(), address, phone, email, reference);
        }
    }

    @Schema(name = "AuditDeliveryBody")
    record AuditDeliveryBody(
            @NotNull DeliveryMethod method,

            @Size(max = 400) @Schema(description = "Where to: needed for mail")
            String address) {}

    @Schema(
            name = "AuditPatientBody",
            description = "A record number at the facility with the birth date, or the id of a patient")
    record AuditPatientBody(UUID patientId, @Size(max = 40) String recordNumber, LocalDate birthDate) {

        AuditOrder.Line toDomain() {
            return new AuditOrder.Line(patientId, recordNumber, birthDate);
        }

        @AssertTrue
        @Schema(hidden = true)
        boolean isIdentifiedInOneWay() {
            boolean number = recordNumber != null && !recordNumber.isBlank();
            return patientId != null ? !number : number && birthDate != null;
        }
    }

    @Schema(
            name = "AuditBatchView",
            description = "An audit, and how far it is. Ids and counts: who a line means is in its request")
    record AuditBatchView(
            UUID id,
            UUID facilityId,
            @Schema(required = true, maxLength = 200) String requesterName,
            @Schema(maxLength = 100) String reference,
            @Schema(required = true) AuditPurpose purpose,
            Instant createdAt,
            @Schema(required = true, maxLength = 200) String createdBy,

            @Schema(description = "In the order of the list that was sent; left out in lists", maxItems = 500)
            List<AuditLineView> lines,

            @Schema(description = "Requests by state; left out in lists", maxItems = 20)
            List<RequestCountView> requests,

            @Schema(description = "Copy jobs by state; left out in lists", maxItems = 20)
            List<JobCountView> jobs) {

        static AuditBatchView of(AuditBatch batch) {
            return new AuditBatchView(
                    batch.id(),
                    batch.facilityId(),
                    batch.requesterName(),
                    batch.reference(),
                    batch.purpose(),
                    batch.createdAt(),
                    batch.createdBy(),
                    batch.lines().stream().map(AuditLineView::of).toList(),
                    batch.requests().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> new RequestCountView(entry.getKey(), entry.getValue()))
                            .toList(),
                    batch.jobs().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> new JobCountView(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    @Schema(name = "AuditLineView")
    record AuditLineView(
            @Schema(description = "Its place in the list that was sent, from 0", maximum = "499")
            int line,

            UUID requestId,
            @Schema(maxLength = 11) String trackingNumber,
            RequestState state,

            @Schema(description = "Why it made no request") LineRefusal refusal) {

        static AuditLineView of(AuditBatch.Line line) {
            return new AuditLineView(
                    line.number(), line.requestId(), line.trackingNumber(), line.state(), line.refusal());
        }
    }

    @Schema(name = "RequestCountView")
    record RequestCountView(RequestState state, long count) {}

    @Schema(name = "JobCountView")
    record JobCountView(JobState state, long count) {}

    @Schema(name = "ClaimedJobsView", description = "Jobs that are claimed together; read them in the work list")
    record ClaimedJobsView(
            UUID batchId,
            @Schema(maxItems = 500) List<UUID> jobs,

            @Schema(required = true, description = "The claims end then, unless they are renewed")
            Instant leaseUntil) {

        static ClaimedJobsView of(ClaimService.Claimed claimed) {
            return new ClaimedJobsView(claimed.batch(), claimed.jobs(), claimed.leaseUntil());
        }
    }
}
