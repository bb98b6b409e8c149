package health.roi.breakglass;

import health.roi.breakglass.BreakGlassApi.BreakGlassBody;
import health.roi.breakglass.BreakGlassApi.BreakGlassView;
import health.roi.breakglass.BreakGlassApi.ReviewBody;
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

@Path(BreakGlassResource.PATH)
@Tag(name = "Break-glass")
public class BreakGlassResource {

    static final String PATH = "/v1/break-glass";

    @Inject
    BreakGlassService glass;

    @POST
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Idempotent(required = true)
    @Operation(
            operationId = "breakGlass",
            summary = "Open one patient's chart or one request for a while",
            description =
                    "For reading with GET only, and within your role's operations. The privacy officer is told, and"
                            + " every use is written into the trail.")
    public RestResponse<BreakGlassView> open(@Valid @NotNull BreakGlassBody body) {
        BreakGlass grant = glass.open(
                body.patientId(),
                body.requestId(),
                body.reason(),
                body.explanation().strip());
        return Answers.created(PATH, grant.id(), BreakGlassView.of(grant), grant.version());
    }

    @GET
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(operationId = "listBreakGlass", summary = "Who broke the glass, oldest first")
    public Page<BreakGlassView> list(
            @QueryParam("open") Boolean open,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return glass.page(open, cursor, limit).map(BreakGlassView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(operationId = "getBreakGlass", summary = "Read who opened what, and why")
    public RestResponse<BreakGlassView> read(@PathParam("id") UUID id) {
        BreakGlass grant = glass.read(id);
        return Answers.ok(BreakGlassView.of(grant), grant.version());
    }

    @POST
    @Path("{id}/review")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Idempotent
    @Operation(operationId = "reviewBreakGlass", summary = "Say whether it was justified to break the glass")
    public RestResponse<BreakGlassView> review(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReviewBody body) {
        BreakGlass grant = glass.review(id, ifMatch, body.outcome(), body.note().strip());
        return Answers.ok(BreakGlassView.of(grant), grant.version());
    }
}
