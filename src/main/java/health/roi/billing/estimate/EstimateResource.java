package health.roi.billing.estimate;

import health.roi.billing.estimate.EstimateApi.EstimateBody;
import health.roi.billing.estimate.EstimateApi.EstimateView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.RequestService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/release-requests/{id}/estimate")
@Tag(name = "Billing")
public class EstimateResource {

    @Inject
    EstimateService estimates;

    @Inject
    RequestService requests;

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.BILLING, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(
            operationId = "tellEstimate",
            summary = "Price a request before the work, and record what the requester was told")
    public RestResponse<EstimateView> tell(@PathParam("id") UUID id, @Valid @NotNull EstimateBody body) {
        Estimate estimate = estimates.tell(
                id, body.copy().toDomain(body.pages(), requests.get(id).emergency()), body.toldHow(), body.toldTo());
        return Answers.created(EstimateView.of(estimate));
    }

    @GET
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.BILLING, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(operationId = "listEstimates", summary = "What the requester was told a copy will cost, oldest first")
    public List<EstimateView> list(@PathParam("id") UUID id) {
        return estimates.of(id).stream().map(EstimateView::of).toList();
    }
}
