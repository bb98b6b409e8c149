package health.roi.request.review;

import health.roi.platform.access.Roles;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.ReleaseRequestApi;
import health.roi.request.ReleaseRequestApi.ReleaseRequestView;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestService;
import health.roi.request.review.ReviewApi.AssignmentBody;
import health.roi.request.review.ReviewApi.ReasonBody;
import health.roi.request.review.ReviewApi.ReviewBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/release-requests/{id}")
@Tag(name = "Review")
@Transactional
public class ReviewResource {

    @Inject
    ReviewService review;

    @Inject
    ConfirmationService confirmations;

    @Inject
    RequestChangeService changes;

    @Inject
    RequestService requests;

    @POST
    @Path("review")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "reviewReleaseRequest",
            summary = "Take a request up, or back to review",
            description = "From COLLECTING, QUALITY_CHECK or READY it goes back: open copy jobs are withdrawn.")
    public RestResponse<ReleaseRequestView> review(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReviewBody body) {
        review.review(id, ifMatch, body.reason());
        return ReleaseRequestApi.answer(requests.details(id));
    }

    @POST
    @Path("approval")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "approveReleaseRequest",
            summary = "End the review: the law permits the release",
            description = "Refused with everything that stands in the way, at once.")
    public RestResponse<ReleaseRequestView> approve(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        review.approve(id, ifMatch);
        return ReleaseRequestApi.answer(requests.details(id));
    }

    @POST
    @Path("approval-confirmation")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "confirmApproval",
            summary = "Confirm an approval as the second person",
            description =
                    "Needed for psychotherapy notes and legal process, by somebody other than the approver. It is of the"
                            + " decision as it is now: where that changes, it is confirmed anew.")
    public RestResponse<ReleaseRequestView> confirmApproval(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        confirmations.confirm(id, ifMatch);
        return ReleaseRequestApi.answer(requests.details(id));
    }

    @POST
    @Path("cancellation")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(operationId = "cancelReleaseRequest", summary = "Cancel a request")
    public RestResponse<ReleaseRequestView> cancel(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonBody body) {
        review.cancel(id, ifMatch, body.reason());
        return ReleaseRequestApi.answer(requests.details(id));
    }

    @POST
    @Path("assignment")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(operationId = "assignReleaseRequest", summary = "Give a request to somebody")
    public RestResponse<ReleaseRequestView> assign(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AssignmentBody body) {
        changes.assign(id, ifMatch, body.assignee());
        return ReleaseRequestApi.answer(requests.details(id));
    }
}
