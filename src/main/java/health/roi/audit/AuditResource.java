package health.roi.audit;

import health.roi.audit.AuditApi.AuditEventView;
import health.roi.platform.access.Roles;
import health.roi.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/audit-events")
@Tag(name = "Audit")
public class AuditResource {

    @Inject
    AuditService audit;

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "listAuditEvents", summary = "The trail of reads, changes and refusals, newest first")
    public Page<AuditEventView> list(
            @QueryParam("requestId") UUID requestId,
            @QueryParam("patientId") UUID patientId,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return audit.page(requestId, patientId, cursor, limit).map(AuditEventView::of);
    }
}
