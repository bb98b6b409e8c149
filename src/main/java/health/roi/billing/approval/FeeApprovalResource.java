package health.roi.billing.approval;

import health.roi.billing.approval.ApprovalApi.FeeApprovalBody;
import health.roi.billing.approval.ApprovalApi.FeeApprovalView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
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

@Path("/v1/invoices/{id}/approval")
@Tag(name = "Billing")
public class FeeApprovalResource {

    @Inject
    FeeApprovalService approvals;

    @POST
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR, Roles.FRONT_DESK})
    @Idempotent(required = true)
    @Operation(
            operationId = "approveFee",
            summary = "Record that the requester agreed to a charge above its limit",
            description = "It ends the hold. A charge that rises later asks again.")
    public RestResponse<FeeApprovalView> approve(@PathParam("id") UUID id, @Valid @NotNull FeeApprovalBody body) {
        return Answers.created(FeeApprovalView.of(approvals.approve(id, body.how(), body.who())));
    }

    @GET
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR, Roles.FRONT_DESK, Roles.AUDITOR})
    @Operation(operationId = "listFeeApprovals", summary = "What the requester agreed to, oldest first")
    public List<FeeApprovalView> list(@PathParam("id") UUID id) {
        return approvals.of(id).stream().map(FeeApprovalView::of).toList();
    }
}
