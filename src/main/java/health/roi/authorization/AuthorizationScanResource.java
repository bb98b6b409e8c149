package health.roi.authorization;

import health.roi.authorization.AuthorizationApi.AuthorizationView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(AuthorizationResource.PATH + "/{id}/document")
@Tag(name = "Authorizations")
public class AuthorizationScanResource {

    @Inject
    AuthorizationScanService scans;

    @PUT
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Consumes({
        "application/pdf",
        "image/tiff",
        "image/jpeg",
        "image/png",
        "application/xml",
        "text/xml",
        "text/plain",
        "application/octet-stream"
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "storeAuthorizationDocument",
            summary = "Store the scanned form, once",
            description =
                    "If-Match is the version of the authorization. A stored scan is not replaced. With upload, the bytes are those"
                            + " of a complete upload, and the body is empty.")
    public RestResponse<AuthorizationView> store(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("upload") UUID upload,
            InputStream body) {
        AuthorizationForm form = scans.store(id, ifMatch, upload, body);
        return Answers.ok(AuthorizationView.of(form), form.version());
    }

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    // One type only: where there are several, the framework writes a file as the words of its path.
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getAuthorizationDocument",
            summary = "Read the scanned form",
            description = "The bytes as they arrived; Content-Type says what they are.")
    public RestResponse<InputStream> read(@PathParam("id") UUID id) {
        ScannedForm scan = scans.read(id);
        return Answers.file(scan.file().stream(), scan.file().bytes(), scan.mediaType(), scan.sha256());
    }
}
