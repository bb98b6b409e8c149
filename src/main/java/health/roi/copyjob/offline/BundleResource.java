package health.roi.copyjob.offline;

import health.roi.copyjob.offline.BundleApi.BundleView;
import health.roi.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What comes from a drive. It is received before any transaction begins. */
@Path("/v1/copy-jobs/bundles")
@Tag(name = "Copy jobs")
@RolesAllowed(Roles.COPY_SERVICE)
public class BundleResource {

    @Inject
    BundleService bundles;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "deliverCopyBundle",
            summary = "Deliver the documents of claimed jobs in one zip with a manifest",
            description = "manifest.json at its top names each file: `{\"lines\": [{\"jobId\": …, \"file\":"
                    + " \"scans/1.pdf\", \"sha256\": …, \"pages\": 12, \"itemId\": …, \"etag\": …}]}`; for a document that"
                    + " the index did not know, `clientId` and `added` (as in a sync) stand in the place of `itemId` and"
                    + " `etag`. Each line is answered by itself, and sent again nothing is done twice: what was cut short"
                    + " goes on. With upload, the bytes are those of a complete upload, and the body is empty; the upload"
                    + " stays until it is given up or expires, so that it can be sent again. No file may have a password: the drive is encrypted, and the"
                    + " line is.")
    public RestResponse<BundleView> deliver(@QueryParam("upload") UUID upload, InputStream body) {
        return RestResponse.ok(BundleView.of(bundles.take(upload, body)));
    }
}
