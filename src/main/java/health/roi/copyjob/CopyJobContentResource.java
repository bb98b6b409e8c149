package health.roi.copyjob;

import health.roi.copyjob.CopyJobApi.CopyJobItemView;
import health.roi.document.DocumentService;
import health.roi.document.ReceivedDocument;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The bytes of a copy job. They are received before any transaction begins. */
@Path("/v1/copy-jobs/{id}/items/{itemId}/content")
@Tag(name = "Copy jobs")
public class CopyJobContentResource {

    @Inject
    ItemService items;

    @Inject
    DocumentService documents;

    @PUT
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.COPY_SERVICE, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Operation(
            operationId = "deliverCopyJobItem",
            summary = "Upload a document: PDF, TIFF, JPEG, PNG, C-CDA or text",
            description = "What the bytes are is found out from the bytes. Sent again, it replaces the earlier one."
                    + " With upload, the bytes are those of a complete upload, and the body is empty.")
    public RestResponse<CopyJobItemView> deliver(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("reportedPages") @Min(1) @Max(20000) Integer reportedPages,
            @QueryParam("upload") UUID upload,
            InputStream body) {
        items.requireUploadable(id, itemId, ifMatch);
        try (ReceivedDocument received = documents.receive(upload, body)) {
            CopyJobItem item = items.deliver(id, itemId, ifMatch, reportedPages, received);
            return Answers.ok(CopyJobItemView.of(item), item.version());
        }
    }
}
