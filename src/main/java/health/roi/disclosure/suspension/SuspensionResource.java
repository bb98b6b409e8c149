package health.roi.disclosure.suspension;

import health.roi.disclosure.suspension.SuspensionApi.SuspensionBody;
import health.roi.disclosure.suspension.SuspensionApi.SuspensionEndBody;
import health.roi.disclosure.suspension.SuspensionApi.SuspensionView;
import health.roi.disclosure.suspension.SuspensionApi.WrittenStatementBody;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** For the privacy officer alone: that there is a suspension is itself not to be told. */
@Path(SuspensionResource.PATH)
@Tag(name = "Accounting")
@RolesAllowed(Roles.PRIVACY_OFFICER)
public class SuspensionResource {

    static final String PATH = "/v1/disclosure-suspensions";

    @Inject
    SuspensionService suspensions;

    @GET
    @Operation(
            operationId = "listDisclosureSuspensions",
            summary = "The suspensions of the right to an accounting",
            description = "Sorted by id, which is the order of recording.")
    public Page<SuspensionView> list(
            @QueryParam("patientId") UUID patientId,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return suspensions.page(patientId, cursor, limit).map(this::view);
    }

    @POST
    @Idempotent(required = true)
    @Operation(
            operationId = "suspendAccounting",
            summary = "Suspend the accounting of what an agency received of a patient, at its request",
            description =
                    "45 CFR 164.528(a)(2). What the agency received for oversight or law enforcement is left out of"
                            + " every list until the last day, and comes back by itself on the next.")
    public RestResponse<SuspensionView> create(@Valid @NotNull SuspensionBody body) {
        Suspension suspension = suspensions.suspend(body.toDomain());
        return Answers.created(PATH, suspension.id(), view(suspension), suspension.version());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDisclosureSuspension", summary = "Read a suspension")
    public RestResponse<SuspensionView> read(@PathParam("id") UUID id) {
        return answer(suspensions.read(id));
    }

    @POST
    @Path("{id}/written-statement")
    @Idempotent
    @Operation(
            operationId = "followSuspension",
            summary = "A written statement follows an oral one while that lasts",
            description = "The suspension then lasts to the day that the written statement names.")
    public RestResponse<SuspensionView> follow(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull WrittenStatementBody body) {
        return answer(suspensions.follow(
                id, ifMatch, body.receivedOn(), body.until(), body.reason().strip()));
    }

    @POST
    @Path("{id}/end")
    @Idempotent
    @Operation(operationId = "endSuspension", summary = "End a suspension before its time")
    public RestResponse<SuspensionView> end(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull SuspensionEndBody body) {
        return answer(suspensions.end(id, ifMatch, body.on(), body.reason().strip()));
    }

    private RestResponse<SuspensionView> answer(Suspension suspension) {
        return Answers.ok(view(suspension), suspension.version());
    }

    private SuspensionView view(Suspension suspension) {
        return SuspensionView.of(suspension, suspensions.inForce(suspension), suspensions.received(suspension));
    }
}
