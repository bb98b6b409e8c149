package health.roi.request.denial;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.RequestService;
import health.roi.request.denial.DenialApi.DenialBody;
import health.roi.request.denial.DenialApi.DenialReviewBody;
import health.roi.request.denial.DenialApi.DenialReviewRequestBody;
import health.roi.request.denial.DenialApi.DenialView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Access is denied, and the denial reviewed. */
@Path("/v1/release-requests/{id}/denial")
@Tag(name = "Denial")
@Transactional
public class DenialResource {

    @Inject
    CurrentCaller callers;

    @Inject
    DenialService denials;

    @Inject
    DenialReviewService reviews;

    @Inject
    RequestService requests;

    @POST
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent(required = true)
    @Operation(
            operationId = "denyAccess",
            summary = "Deny access to records, in writing",
            description =
                    "The letter is written with it and refused if a required element is missing. The rest goes out;"
                            + " where nothing is left, the request closes as DENIED. The answer's ETag is the request's.")
    public RestResponse<DenialView> deny(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull DenialBody body) {
        Denial denial = denials.deny(id, ifMatch, body.toDomain());
        return Answers.created(DenialView.of(denial), requests.get(id).version());
    }

    @POST
    @Path("preview")
    @Produces("application/pdf")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "previewDenial", summary = "See the letter of a denial; nothing is recorded")
    public byte[] preview(@PathParam("id") UUID id, @Valid @NotNull DenialBody body) {
        return denials.preview(id, body.toDomain());
    }

    @GET
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "listDenials", summary = "The denials of a request, oldest first")
    public List<DenialView> list(@PathParam("id") UUID id) {
        return denials.of(id).stream().map(DenialView::of).toList();
    }

    @POST
    @Path("{denialId}/review-request")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "requestDenialReview",
            summary = "Record that the person asks for a review of the denial",
            description = "Also of a closed request. The answer's ETag is the request's.")
    public RestResponse<DenialView> requestReview(
            @PathParam("id") UUID id,
            @PathParam("denialId") UUID denialId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull DenialReviewRequestBody body) {
        Denial denial = reviews.request(id, denialId, ifMatch, body.requestedOn());
        DenialView view = callers.get().mayKnowSensitive() ? DenialView.of(denial) : DenialView.ofReview(denial);
        return Answers.ok(view, requests.get(id).version());
    }

    @POST
    @Path("{denialId}/review")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "decideDenialReview",
            summary = "Record what another professional decided about the denial, and write the letter",
            description =
                    "A reversal gives access; where the request has ended, a new one is logged: followUp in the history."
                            + " The answer's ETag is the request's.")
    public RestResponse<DenialView> review(
            @PathParam("id") UUID id,
            @PathParam("denialId") UUID denialId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull DenialReviewBody body) {
        return answer(id, reviews.decide(id, denialId, ifMatch, body.toDomain()));
    }

    private RestResponse<DenialView> answer(UUID id, Denial denial) {
        return Answers.ok(DenialView.of(denial), requests.get(id).version());
    }
}
