package health.roi.request.hold;

import health.roi.platform.access.Roles;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.ReleaseRequestApi;
import health.roi.request.ReleaseRequestApi.ReleaseRequestView;
import health.roi.request.RequestService;
import health.roi.request.hold.HoldApi.HoldBody;
import health.roi.request.hold.HoldApi.HoldResolutionBody;
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
public class HoldResource {

    @Inject
    HoldService holds;

    @Inject
    RequestService requests;

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
        return ReleaseRequestApi.answer(requests.details(id));
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
        return ReleaseRequestApi.answer(requests.details(id));
    }
}
