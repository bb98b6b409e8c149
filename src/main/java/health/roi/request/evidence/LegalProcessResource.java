package health.roi.request.evidence;

import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.RequestService;
import health.roi.request.evidence.LegalProcessApi.LegalProcessBody;
import health.roi.request.evidence.LegalProcessApi.LegalProcessView;
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

/** The order, warrant or subpoena on which a request rests. */
@Path("/v1/release-requests/{id}/legal-process")
@Tag(name = "Evidence")
@Transactional
public class LegalProcessResource {

    @Inject
    GroundService grounds;

    @Inject
    RequestService requests;

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "recordLegalProcess",
            summary = "Record the legal process that came with the request",
            description =
                    "What is recorded again takes the place of the earlier record. The answer's ETag is the request's.")
    public RestResponse<LegalProcessView> record(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull LegalProcessBody body) {
        LegalProcessView view = LegalProcessView.of(grounds.recordProcess(id, ifMatch, body.toDomain()));
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
    @Operation(operationId = "getLegalProcess", summary = "The legal process on which the request rests")
    public LegalProcessView read(@PathParam("id") UUID id) {
        return LegalProcessView.of(grounds.process(id));
    }
}
