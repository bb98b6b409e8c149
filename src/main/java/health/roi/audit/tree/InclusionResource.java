package health.roi.audit.tree;

import health.roi.audit.tree.TreeApi.InclusionView;
import health.roi.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/audit-events/{id}/inclusion")
@Tag(name = "Audit")
public class InclusionResource {

    @Inject
    CheckpointService checkpoints;

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    @Operation(
            operationId = "proveAuditInclusion",
            summary = "Prove that an event is in the trail of a size",
            description = "Without a size, that of the newest checkpoint. Compare the root with the signed checkpoint.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InclusionView.class)))
    @APIResponse(responseCode = "409", description = "Not sealed yet")
    @APIResponse(responseCode = "410", description = "Its retention has ended")
    public InclusionView inclusion(
            @PathParam("id") UUID id, @QueryParam("size") @Min(1) @Max(CheckpointResource.MOST) Long size) {
        return InclusionView.of(checkpoints.inclusion(id, size));
    }
}
