package health.roi.retention;

import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.platform.paging.Page;
import health.roi.retention.RetentionApi.DueRowsView;
import health.roi.retention.RetentionApi.RetentionCertificateView;
import health.roi.retention.RetentionApi.RetentionDueView;
import health.roi.retention.RetentionApi.RetentionRunBody;
import health.roi.retention.RetentionApi.RetentionRunView;
import health.roi.retention.RetentionRunService.Shown;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/retention")
@Tag(name = "Retention")
public class RetentionResource {

    private static final String RUNS = "/v1/retention/runs";

    @Inject
    RetentionRunService runs;

    @GET
    @Path("due")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "getRetentionDue",
            summary = "What need not be kept any longer",
            description = "Nothing is deleted. What a legal hold covers is counted by itself.")
    public RetentionDueView due() {
        return new RetentionDueView(runs.due().stream().map(DueRowsView::of).toList());
    }

    @GET
    @Path("runs")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listRetentionRuns",
            summary = "The orders to delete, newest first",
            description = "Sorted by id, which is the order of asking, backwards.")
    public Page<RetentionRunView> list(
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return runs.page(cursor, limit).map(RetentionRunView::of);
    }

    @POST
    @Path("runs")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Idempotent(required = true)
    @Operation(
            operationId = "askRetentionRun",
            summary = "Order that what is due is deleted",
            description = "Nothing is deleted before a second person has confirmed it.")
    public RestResponse<RetentionRunView> ask(@Valid @NotNull RetentionRunBody body) {
        Shown shown = runs.ask(body.reason().strip());
        return Answers.created(
                RUNS, shown.run().id(), RetentionRunView.of(shown), shown.run().version());
    }

    @GET
    @Path("runs/{id}")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(operationId = "getRetentionRun", summary = "Read an order to delete, and how far it is")
    public RestResponse<RetentionRunView> read(@PathParam("id") UUID id) {
        return answer(runs.read(id));
    }

    @POST
    @Path("runs/{id}/confirmation")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMINISTRATOR})
    @Idempotent
    @Operation(
            operationId = "confirmRetentionRun",
            summary = "A second person agrees that it is deleted",
            description = "It is done within some minutes, and cannot be undone.")
    public RestResponse<RetentionRunView> confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(runs.confirm(id, ifMatch));
    }

    @POST
    @Path("runs/{id}/cancellation")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMINISTRATOR})
    @Idempotent
    @Operation(operationId = "cancelRetentionRun", summary = "Cancel an order to delete that nobody has confirmed")
    public RestResponse<RetentionRunView> cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(runs.cancel(id, ifMatch));
    }

    @GET
    @Path("runs/{id}/certificates")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listRetentionCertificates",
            summary = "What is left of the rows that a run deleted",
            description = "Sorted by the id of the row.")
    public Page<RetentionCertificateView> certificates(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return runs.certificates(id, cursor, limit).map(RetentionCertificateView::of);
    }

    private static RestResponse<RetentionRunView> answer(Shown shown) {
        return Answers.ok(RetentionRunView.of(shown), shown.run().version());
    }
}
