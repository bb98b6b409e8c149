package health.roi.audit.tree;

import health.roi.audit.tree.TreeApi.CheckpointView;
import health.roi.audit.tree.TreeApi.ConsistencyView;
import health.roi.platform.access.Roles;
import health.roi.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/audit-checkpoints")
@Tag(name = "Audit")
@RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
public class CheckpointResource {

    static final long MOST = 9007199254740991L;

    @Inject
    CheckpointService checkpoints;

    @Inject
    TreeService tree;

    @GET
    @Operation(operationId = "listAuditCheckpoints", summary = "The signed checkpoints of the trail, largest first")
    public Page<CheckpointView> list(
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return checkpoints.page(cursor, limit).map(CheckpointView::of);
    }

    @GET
    @Path("/{size}")
    @Operation(operationId = "getAuditCheckpoint", summary = "Read the checkpoint of a size")
    public CheckpointView read(@PathParam("size") @Min(1) @Max(MOST) long size) {
        return CheckpointView.of(checkpoints.read(size));
    }

    @GET
    @Path("/consistency")
    @Operation(
            operationId = "proveAuditConsistency",
            summary = "Prove that the trail of one size begins with that of another",
            description = "Compare the roots with the signed checkpoints that you hold.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ConsistencyView.class)))
    @APIResponse(responseCode = "409", description = "Not sealed yet")
    public ConsistencyView consistency(
            @QueryParam("from") @NotNull @Min(1) @Max(MOST) Long from,
            @QueryParam("to") @NotNull @Min(1) @Max(MOST) Long to) {
        return ConsistencyView.of(tree.consistency(from, to));
    }
}
