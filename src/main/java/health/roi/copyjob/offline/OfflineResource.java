package health.roi.copyjob.offline;

import health.roi.copyjob.offline.OfflineApi.SyncBody;
import health.roi.copyjob.offline.OfflineApi.SyncView;
import health.roi.copyjob.offline.OfflineApi.WorklistView;
import health.roi.platform.access.Roles;
import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Work where there is no line. */
@Path("/v1/copy-jobs")
@Tag(name = "Copy jobs")
@RolesAllowed(Roles.COPY_SERVICE)
public class OfflineResource {

    @Inject
    WorklistService worklists;

    @Inject
    SyncService syncs;

    @GET
    @Path("worklist")
    @Operation(
            operationId = "getCopyWorklist",
            summary = "The jobs that the caller's copy service holds, with their items, to be taken along",
            description =
                    "With the token of the last answer in since: what changed, and what is held no longer. No change"
                            + " is left out; one may be told twice.")
    public WorklistView worklist(
            @QueryParam("since") @Size(max = 1000) String since,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(200) int limit) {
        return WorklistView.of(worklists.read(since, limit));
    }

    @POST
    @Path("sync")
    @Idempotent
    @Operation(
            operationId = "syncCopyWork",
            summary = "Send what was done without a line",
            description = "Each line is answered by itself. Sent again, with this key, another or none, nothing is done"
                    + " twice.")
    public RestResponse<SyncView> sync(@Valid @NotNull SyncBody body) {
        return RestResponse.ok(SyncView.of(syncs.sync(body.toDomain())));
    }
}
