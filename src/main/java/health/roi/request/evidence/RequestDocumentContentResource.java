package health.roi.request.evidence;

import health.roi.document.DocumentService;
import health.roi.document.OpenedFile;
import health.roi.document.ReceivedDocument;
import health.roi.document.StoredDocument;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.request.evidence.EvidenceApi.RequestDocumentView;
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

/** The bytes of the papers that came with a request. They are received before any transaction begins. */
@Path("/v1/release-requests/{id}/documents/{documentId}/content")
@Tag(name = "Evidence")
public class RequestDocumentContentResource {

    @Inject
    RequestDocumentService papers;

    @Inject
    DocumentService documents;

    @PUT
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Operation(
            operationId = "storeRequestDocument",
            summary = "Store the bytes of a paper, once",
            description = "With upload, the bytes are those of a complete upload, and the body is empty.")
    public RestResponse<RequestDocumentView> store(
            @PathParam("id") UUID id,
            @PathParam("documentId") UUID documentId,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("upload") UUID upload,
            InputStream body) {
        papers.requireStorable(id, documentId, ifMatch);
        try (ReceivedDocument received = documents.receive(upload, body)) {
            RequestDocument paper = papers.store(id, documentId, ifMatch, received);
            return Answers.ok(RequestDocumentView.of(paper), paper.version());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(operationId = "readRequestDocument", summary = "The bytes of a paper, as they arrived")
    public RestResponse<InputStream> read(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        StoredDocument stored = papers.read(id, documentId);
        OpenedFile original = documents.original(stored.id());
        return Answers.file(original.stream(), original.bytes(), stored.mediaType(), stored.sha256());
    }
}
