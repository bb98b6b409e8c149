package health.roi.delivery;

import health.roi.delivery.DownloadApi.DownloadBody;
import health.roi.delivery.DownloadApi.DownloadCodeBody;
import health.roi.delivery.DownloadApi.DownloadContentsView;
import health.roi.document.OpenedFile;
import health.roi.platform.http.Answers;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The only operations without a token: the recipient has a link and a code. */
@Path("/v1/downloads/{linkId}")
@Tag(name = "Delivery")
public class DownloadResource {

    @Inject
    DownloadService downloads;

    @POST
    @Produces("application/pdf")
    @PermitAll
    @Operation(
            operationId = "download",
            summary = "Fetch a package with the link and its code",
            description =
                    "Each volume may be fetched three times, for a line that breaks. Five wrong codes lock the link; an unknown,"
                            + " expired, locked or used-up link is answered like a wrong code.")
    @APIResponse(responseCode = "409", description = "Conflict")
    public RestResponse<InputStream> download(@PathParam("linkId") UUID linkId, @Valid @NotNull DownloadBody body) {
        OpenedFile file = downloads
                .open(linkId, body.code(), body.volume())
                .orElseThrow(() -> new ProblemException(ProblemType.LINK_REFUSED));
        return Answers.file(file.stream(), file.bytes(), "application/pdf", file.sha256());
    }

    @POST
    @Path("contents")
    @PermitAll
    @Operation(
            operationId = "listDownload",
            summary = "Which volumes the link opens",
            description = "A wrong code counts as it does for a volume.")
    public DownloadContentsView contents(@PathParam("linkId") UUID linkId, @Valid @NotNull DownloadCodeBody body) {
        return downloads
                .contents(linkId, body.code())
                .map(DownloadContentsView::of)
                .orElseThrow(() -> new ProblemException(ProblemType.LINK_REFUSED));
    }
}
