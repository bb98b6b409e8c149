package health.roi.billing.approval;

import health.roi.billing.approval.ApprovalApi.FeeLimitBody;
import health.roi.billing.approval.ApprovalApi.FeeLimitView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/requesters/{id}/fee-limit")
@Tag(name = "Billing")
public class FeeLimitResource {

    @Inject
    FeeLimitService limits;

    @GET
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR})
    @Operation(operationId = "getFeeLimit", summary = "Up to what a requester is charged without being asked")
    public RestResponse<FeeLimitView> read(@PathParam("id") UUID id) {
        return answer(limits.get(id));
    }

    @PUT
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR})
    @Operation(
            operationId = "changeFeeLimit",
            summary = "Say up to what a requester is charged without being asked",
            description = "It holds for what is charged from now on. If-Match is the ETag of what was read.")
    public RestResponse<FeeLimitView> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull FeeLimitBody body) {
        return answer(limits.change(id, ifMatch, body.toDomain()));
    }

    private static RestResponse<FeeLimitView> answer(FeeLimit limit) {
        return Answers.ok(FeeLimitView.of(limit), limit.version());
    }
}
