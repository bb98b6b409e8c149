package health.roi.request.extension;

import health.roi.letter.LetterApi.LetterView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.RequestService;
import health.roi.request.extension.ExtensionApi.ExtensionBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** More time, once. */
@Path("/v1/release-requests/{id}/extension")
@Tag(name = "Review")
@Transactional
public class ExtensionResource {

    @Inject
    ExtensionService extensions;

    @Inject
    RequestService requests;

    @POST
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "extendDeadline",
            summary = "Take more time, once, and write the letter that says so",
            description =
                    "Inside the first 30 days, with a reason, to at most 60 days after receipt, where the state allows"
                            + " it. Answers with the letter; the ETag is the request's.")
    public RestResponse<LetterView> extend(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ExtensionBody body) {
        LetterView letter = LetterView.of(extensions.extend(id, ifMatch, body.reason(), body.newDate()));
        return Answers.ok(letter, requests.get(id).version());
    }

    @POST
    @Path("preview")
    @Produces("application/pdf")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "previewExtension", summary = "See the letter of an extension; nothing is recorded")
    public byte[] preview(@PathParam("id") UUID id, @Valid @NotNull ExtensionBody body) {
        return extensions.preview(id, body.reason(), body.newDate());
    }
}
