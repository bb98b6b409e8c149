package health.roi.copyjob.audit;

import health.roi.copyjob.ClaimService;
import health.roi.copyjob.audit.AuditBatchApi.AuditBatchBody;
import health.roi.copyjob.audit.AuditBatchApi.AuditBatchView;
import health.roi.copyjob.audit.AuditBatchApi.ClaimedJobsView;
import health.roi.platform.access.Roles;
import health.roi.platform.idempotency.Idempotent;
import health.roi.platform.paging.Page;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(AuditBatchResource.PATH)
@Tag(name = "Payer audits")
public class AuditBatchResource {

    static final String PATH = "/v1/audit-batches";

    @Inject
    AuditBatchService batches;

    @Inject
    ClaimService claims;

    @GET
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Operation(
            operationId = "listAuditBatches",
            summary = "The audits that payers asked for",
            description = "Sorted by id, which is the order in which they came.")
    public Page<AuditBatchView> list(
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return batches.page(cursor, limit).map(AuditBatchView::of);
    }

    @POST
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(
            operationId = "createAuditBatch",
            summary = "Make a release request for each patient of a payer's list",
            description = "Each request is matched; review and approval follow for each of them. A line that makes no"
                    + " request says why, and does not keep the others from being made.")
    public RestResponse<AuditBatchView> create(@Valid @NotNull AuditBatchBody body) {
        AuditBatch batch = batches.take(body.toDomain());
        return RestResponse.ResponseBuilder.<AuditBatchView>created(URI.create(PATH + "/" + batch.id()))
                .entity(AuditBatchView.of(batch))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Operation(operationId = "getAuditBatch", summary = "How far an audit is")
    public AuditBatchView read(@PathParam("id") UUID id) {
        return AuditBatchView.of(batches.read(id));
    }

    @POST
    @Path("{id}/claim")
    @RolesAllowed({Roles.COPY_SERVICE, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "claimAuditBatch",
            summary = "Claim all open jobs of an audit together",
            description = "At most 500 at once. Of several who ask, the first gets all that are free.")
    public RestResponse<ClaimedJobsView> claim(@PathParam("id") UUID id) {
        return RestResponse.ok(ClaimedJobsView.of(claims.claimAll(id)));
    }
}
