package health.roi.request.evidence;

import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.RequestService;
import health.roi.request.evidence.ResearchWaiverApi.ResearchWaiverBody;
import health.roi.request.evidence.ResearchWaiverApi.ResearchWaiverView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The board's waiver on which research rests. */
@Path("/v1/release-requests/{id}/research-waiver")
@Tag(name = "Evidence")
@Transactional
public class ResearchWaiverResource {

    @Inject
    GroundService grounds;

    @Inject
    RequestService requests;

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "recordResearchWaiver",
            summary = "Record a board's waiver of authorization for research",
            description =
                    "What is recorded again takes the place of the earlier record. The answer's ETag is the request's.")
    public RestResponse<ResearchWaiverView> record(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ResearchWaiverBody body) {
        ResearchWaiverView view =
                ResearchWaiverView.of(grounds.recordWaiver(id, ifMatch, body.toDomain()), grounds.today(id));
        return Answers.ok(view, requests.get(id).version());
    }

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(operationId = "getResearchWaiver", summary = "The board's waiver on which the request rests")
    public ResearchWaiverView read(@PathParam("id") UUID id) {
        return ResearchWaiverView.of(grounds.waiver(id), grounds.today(id));
    }
}
