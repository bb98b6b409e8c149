package health.roi.letter;

import health.roi.document.OpenedFile;
import health.roi.letter.LetterApi.LetterView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/letters/{id}")
@Tag(name = "Letters")
public class LetterResource {

    @Inject
    LetterService letters;

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER,
        Roles.AUDITOR
    })
    @Operation(operationId = "getLetter", summary = "Read what a finished letter is")
    public LetterView read(@PathParam("id") UUID id) {
        return LetterView.of(letters.read(id));
    }

    @GET
    @Path("content")
    @Produces("application/pdf")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(
            operationId = "getLetterContent",
            summary = "Read a finished letter as it went out",
            description = "A PDF/A-2a that is accessible (PDF/UA-1). Its hash is checked each time it is read.")
    @APIResponse(responseCode = "410", description = "Its retention has ended")
    public RestResponse<InputStream> content(@PathParam("id") UUID id) {
        OpenedFile file = letters.content(id);
        return Answers.file(file.stream(), file.bytes(), "application/pdf", file.sha256());
    }
}
