package health.roi.request.letter;

import health.roi.letter.LetterApi.LetterView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.letter.RequestLetterApi.LetterBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The letters of a request. */
@Path("/v1/release-requests/{id}/letters")
@Tag(name = "Letters")
@Transactional
public class RequestLetterResource {

    @Inject
    RequestLetterService letters;

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent(required = true)
    @Operation(
            operationId = "writeLetter",
            summary = "Write a letter of the request; it never changes",
            description =
                    "Extension, denial, its review and no records are written with the decision that they tell of.")
    public RestResponse<LetterView> write(@PathParam("id") UUID id, @Valid @NotNull LetterBody body) {
        return Answers.created(LetterView.of(letters.write(id, body.kind())));
    }

    @POST
    @Path("preview")
    @Produces("application/pdf")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "previewLetter", summary = "See a letter before it is written; nothing is stored")
    public byte[] preview(@PathParam("id") UUID id, @Valid @NotNull LetterBody body) {
        return letters.preview(id, body.kind());
    }

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(operationId = "listLetters", summary = "The finished letters of a request, oldest first")
    public List<LetterView> list(@PathParam("id") UUID id) {
        return letters.of(id).stream().map(LetterView::of).toList();
    }
}
