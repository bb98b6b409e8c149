package health.roi.request;

import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.ReleaseRequestApi.ReleaseRequestView;
import health.roi.request.RequestMoveApi.AssignmentBody;
import health.roi.request.RequestMoveApi.HoldBody;
import health.roi.request.RequestMoveApi.HoldResolutionBody;
import health.roi.request.RequestMoveApi.ReasonBody;
import health.roi.request.RequestMoveApi.ReviewBody;
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
    HoldService holds;

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
        return answer(id);
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
        return answer(id);
    }

    @POST
    @Path("no-records")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(operationId = "closeWithoutRecords", summary = "Close a request for which nothing was found")
    public RestResponse<ReleaseRequestView> noRecords(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonBody body) {
        review.noRecords(id, ifMatch, body.reason());
        return answer(id);
    }

    @POST
    @Path("cancellation")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(operationId = "cancelReleaseRequest", summary = "Cancel a request")
    public RestResponse<ReleaseRequestView> cancel(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReasonBody body) {
        review.cancel(id, ifMatch, body.reason());
        return answer(id);
    }

    @POST
    @Path("assignment")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(operationId = "assignReleaseRequest", summary = "Give a request to somebody")
    public RestResponse<ReleaseRequestView> assign(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AssignmentBody body) {
        review.assign(id, ifMatch, body.assignee());
        return answer(id);
    }

    @POST
    @Path("holds")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "openHold",
            summary = "Put a request on hold",
            description = "The statutory clock does not stop for a hold.")
    public RestResponse<ReleaseRequestView> hold(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull HoldBody body) {
        holds.open(id, ifMatch, body.reason(), body.mustAct(), body.howItEnds());
        return answer(id);
    }

    @POST
    @Path("holds/{holdId}/resolution")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(operationId = "resolveHold", summary = "End a hold")
    public RestResponse<ReleaseRequestView> resolve(
            @PathParam("id") UUID id,
            @PathParam("holdId") UUID holdId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull HoldResolutionBody body) {
        holds.resolve(id, holdId, ifMatch, body.resolution());
        return answer(id);
    }

    private RestResponse<ReleaseRequestView> answer(UUID id) {
        RequestDetails details = requests.details(id);
        return Answers.ok(ReleaseRequestView.of(details), details.request().version());
    }
}
