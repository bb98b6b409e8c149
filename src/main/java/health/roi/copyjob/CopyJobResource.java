package health.roi.copyjob;

import health.roi.copyjob.CopyJobApi.CopyJobItemView;
import health.roi.copyjob.CopyJobApi.CopyJobView;
import health.roi.copyjob.CopyJobBodyApi.AddedItemBody;
import health.roi.copyjob.CopyJobBodyApi.JobAssignmentBody;
import health.roi.copyjob.CopyJobBodyApi.NotFoundBody;
import health.roi.copyjob.CopyJobBodyApi.ReturnBody;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A copy service's work; the custodian's own people may pull charts in the same way. */
@Path("/v1/copy-jobs")
@Tag(name = "Copy jobs")
public class CopyJobResource {

    @Inject
    CopyJobService jobs;

    @Inject
    ClaimService claims;

    @Inject
    ItemService items;

    @Inject
    CompletionService completions;

    @Inject
    ReturnService returns;

    @Inject
    JobAssignmentService assignments;

    @GET
    @RolesAllowed({Roles.COPY_SERVICE, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Operation(
            operationId = "listCopyJobs",
            summary = "The jobs offered to the caller and those that it claimed, most urgent first",
            description = "Sorted by priority (care today, legal due date, patient, benefits, third party, audit), then"
                    + " dueOn, then id. A job that is offered to one service alone is shown to that service only until it"
                    + " opens to all.")
    public Page<CopyJobView> list(
            @QueryParam("state") @DefaultValue("OPEN") JobState state,
            @QueryParam("batchId") @Parameter(description = "Only the jobs of this audit") UUID batchId,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return jobs.page(state, batchId, cursor, limit).map(CopyJobView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.COPY_SERVICE, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Operation(operationId = "getCopyJob", summary = "Read a job")
    public RestResponse<CopyJobView> read(@PathParam("id") UUID id) {
        return answer(jobs.read(id));
    }

    @POST
    @Path("{id}/claim")
    @RolesAllowed({Roles.COPY_SERVICE, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(operationId = "claimCopyJob", summary = "Claim an open job under a lease")
    public RestResponse<CopyJobView> claim(@PathParam("id") UUID id) {
        return answer(claims.claim(id));
    }

    @POST
    @Path("{id}/renewal")
    @RolesAllowed({Roles.COPY_SERVICE, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "renewCopyJob",
            summary = "Begin the lease anew, while it runs",
            description = "Never beyond renewableUntil: then lease-exhausted.")
    public RestResponse<CopyJobView> renew(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(jobs.renew(id, ifMatch));
    }

    @POST
    @Path("{id}/items")
    @RolesAllowed({Roles.COPY_SERVICE, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(operationId = "addCopyJobItem", summary = "Add a document that the index did not know")
    public RestResponse<CopyJobItemView> add(@PathParam("id") UUID id, @Valid @NotNull AddedItemBody body) {
        return Answers.created(CopyJobItemView.of(items.add(id, body.toDomain())));
    }

    @POST
    @Path("{id}/items/{itemId}/not-found")
    @RolesAllowed({Roles.COPY_SERVICE, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(operationId = "reportNotFound", summary = "Say that a document is not there, and why")
    public RestResponse<CopyJobItemView> notFound(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Size(max = 60) String ifMatch,
            @Valid @NotNull NotFoundBody body) {
        CopyJobItem item = items.notFound(id, itemId, ifMatch, body.reason());
        return Answers.ok(CopyJobItemView.of(item), item.version());
    }

    @POST
    @Path("{id}/completion")
    @RolesAllowed({Roles.COPY_SERVICE, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "completeCopyJob",
            summary = "Complete the job; with its last job the request goes to its quality check")
    public RestResponse<CopyJobView> complete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(completions.complete(id, ifMatch));
    }

    @POST
    @Path("{id}/partial-completion")
    @RolesAllowed({Roles.COPY_SERVICE, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "completeCopyJobInPart",
            summary = "Hand over what is found; what is still wanted goes into a job that continues this one",
            description = "The new job is in continuedBy. A copy service has it alone at first.")
    public RestResponse<CopyJobView> completeInPart(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(completions.completeInPart(id, ifMatch));
    }

    @POST
    @Path("{id}/assignment")
    @RolesAllowed(Roles.SUPERVISOR)
    @Idempotent
    @Operation(operationId = "assignCopyJob", summary = "Say to whom an open job is offered, whatever a rule says")
    public RestResponse<CopyJobView> assign(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull JobAssignmentBody body) {
        return answer(assignments.assign(id, ifMatch, body.offeredTo(), body.copyServiceId(), body.opensAfterHours()));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed({Roles.COPY_SERVICE, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "returnCopyJob",
            summary = "Give the job back, with the reason",
            description =
                    "The request waits until the facility does what the reason asks for, or until the expected day."
                            + " With NO_CAPACITY the job is offered to the other services of the site at once.")
    public RestResponse<CopyJobView> giveBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReturnBody body) {
        return answer(returns.giveBack(id, ifMatch, body.reason(), body.note(), body.expectedOn()));
    }

    private static RestResponse<CopyJobView> answer(CopyJob job) {
        return Answers.ok(CopyJobView.of(job), job.version());
    }
}
