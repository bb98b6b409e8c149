package health.roi.request;

import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.platform.paging.Page;
import health.roi.request.ReleaseRequestApi.ReleaseRequestBody;
import health.roi.request.ReleaseRequestApi.ReleaseRequestView;
import health.roi.request.WorklistApi.SearchBody;
import health.roi.request.WorklistApi.WorklistItemView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/release-requests")
@Tag(name = "Release requests")
@Transactional
public class ReleaseRequestResource {

    private static final String PATH = "/v1/release-requests";

    @Inject
    IntakeService intake;

    @Inject
    RequestService requests;

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER,
        Roles.BILLING
    })
    @Operation(
            operationId = "listReleaseRequests",
            summary = "The worklist: open requests, most urgent first",
            description = "Sorted by workBy, then id. Without a state all open requests; with one, only those in it.")
    public Page<WorklistItemView> list(
            @QueryParam("state") RequestState state,
            @QueryParam("facilityId") UUID facilityId,
            @QueryParam("assignee") @Size(max = 200) String assignee,
            @QueryParam("dueBefore") LocalDate dueBefore,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return requests.worklist(new Worklist(state, facilityId, assignee, dueBefore), cursor, limit)
                .map(WorklistItemView::of);
    }

    @POST
    @Path("search")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER,
        Roles.BILLING
    })
    @Operation(
            operationId = "searchReleaseRequests",
            summary = "Search by what a caller says",
            description =
                    "By tracking number, stated name, birth date or record number. Sorted by receivedAt, newest first.")
    public Page<WorklistItemView> search(@Valid @NotNull SearchBody body) {
        return requests.search(body.criteria(), body.cursor(), body.limit() == null ? 50 : body.limit())
                .map(WorklistItemView::of);
    }

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(operationId = "logReleaseRequest", summary = "Log a request")
    public RestResponse<ReleaseRequestView> log(@Valid @NotNull ReleaseRequestBody body) {
        RequestDetails details = requests.details(intake.log(body.toDomain()));
        return Answers.created(
                PATH,
                details.request().id(),
                ReleaseRequestView.of(details),
                details.request().version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER,
        Roles.BILLING
    })
    @Operation(operationId = "getReleaseRequest", summary = "Read a request")
    public RestResponse<ReleaseRequestView> read(@PathParam("id") UUID id) {
        return ReleaseRequestApi.answer(requests.read(id));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Operation(
            operationId = "mendReleaseRequest",
            summary = "Mend what was logged, until the review ends",
            description = "The body replaces what was logged; facility, channel and receipt stay as they are.")
    public RestResponse<ReleaseRequestView> mend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ReleaseRequestBody body) {
        intake.mend(id, body.toDomain(), ifMatch);
        return ReleaseRequestApi.answer(requests.details(id));
    }
}
