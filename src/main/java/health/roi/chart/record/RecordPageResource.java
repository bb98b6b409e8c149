package health.roi.chart.record;

import health.roi.document.OpenedFile;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(RecordResource.PATH + "/{id}/pages/{page}")
@Tag(name = "Records")
public class RecordPageResource {

    @Inject
    RecordPageService pages;

    @GET
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Produces("image/png")
    @Operation(
            operationId = "getRecordPage",
            summary = "Look at one page of a record as a picture",
            description = "redacted shows what takes its place in the next package of the request that requestId names,"
                    + " without the stamp. A very large page has fewer dots per inch than were asked for.")
    public RestResponse<InputStream> page(
            @PathParam("id") UUID id,
            @PathParam("page") @Min(1) @Max(20_000) int page,
            @QueryParam("dpi") @DefaultValue("110") @Min(72) @Max(200) int dpi,
            @QueryParam("redacted") @DefaultValue("false") boolean redacted,
            @QueryParam("requestId") UUID requestId) {
        if (redacted != (requestId != null)) {
            throw new ProblemException(
                    ProblemType.PARAMETER_INVALID, "Send redacted=true and requestId together, or neither of them.");
        }
        OpenedFile image = pages.draw(id, page, dpi, requestId);
        return Answers.file(image.stream(), image.bytes(), "image/png", image.sha256());
    }
}
