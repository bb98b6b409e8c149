package health.roi.request.evidence;

import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.RequestService;
import health.roi.request.evidence.RepresentativeApi.EndangermentJudgementView;
import health.roi.request.evidence.RepresentativeApi.EndangermentReviewBody;
import health.roi.request.evidence.RepresentativeApi.RepresentativeBody;
import health.roi.request.evidence.RepresentativeApi.RepresentativeView;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who acts for the patient. */
@Path("/v1/release-requests/{id}/representative")
@Tag(name = "Evidence")
@Transactional
public class RepresentativeResource {

    @Inject
    GroundService grounds;

    @Inject
    RequestService requests;

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "recordRepresentative",
            summary = "Record who acts for the patient",
            description =
                    "What is recorded again takes the place of the earlier record. The answer's ETag is the request's.")
    public RestResponse<RepresentativeView> record(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull RepresentativeBody body) {
        RepresentativeView view = RepresentativeView.of(grounds.recordRepresentative(id, ifMatch, body.toDomain()));
        return Answers.ok(view, requests.get(id).version());
    }

    @POST
    @Path("review")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "reviewRepresentative",
            summary = "Record a professional's decision about a feared danger",
            description = "Once for each record of a representative. The answer's ETag is the request's.")
    public RestResponse<RepresentativeView> review(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull EndangermentReviewBody body) {
        RepresentativeView view = RepresentativeView.of(grounds.reviewRepresentative(id, ifMatch, body.toDomain()));
        return Answers.ok(view, requests.get(id).version());
    }

    @GET
    @Path("review")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "getRepresentativeReview", summary = "The professional's decision, with its judgement")
    public EndangermentJudgementView judgement(@PathParam("id") UUID id) {
        return EndangermentJudgementView.of(grounds.endangermentReview(id));
    }

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(operationId = "getRepresentative", summary = "Who acts for the patient")
    public RepresentativeView read(@PathParam("id") UUID id) {
        return RepresentativeView.of(grounds.representative(id));
    }
}
