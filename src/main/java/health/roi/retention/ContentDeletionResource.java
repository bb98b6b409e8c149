package health.roi.retention;

import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.retention.ContentDeletionApi.ContentDeletionBody;
import health.roi.retention.ContentDeletionApi.ContentDeletionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/records/{id}/content/deletion")
@Tag(name = "Retention")
public class ContentDeletionResource {

    @Inject
    ContentDeletionService deletions;

    @POST
    @RolesAllowed({Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "deleteRecordContent",
            summary = "Delete a record's document for ever",
            description =
                    "If-Match is the version of the record. Refused under a legal hold, while an open request asks for the"
                            + " record, and before the retention ends. The key of the bytes is destroyed: no copy of them opens"
                            + " any more.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ContentDeletionView.class)))
    @APIResponse(responseCode = "410", description = "Deleted already")
    public RestResponse<ContentDeletionView> delete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ContentDeletionBody body) {
        ContentDeletionService.Done done =
                deletions.delete(id, ifMatch, body.reason(), body.note().strip());
        return Answers.ok(ContentDeletionView.of(done.certificate()), done.recordVersion());
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "getRecordContentDeletion",
            summary = "Read when, by whom and why a record's document was deleted",
            description = "The last deletion, where there were several.")
    public ContentDeletionView certificate(@PathParam("id") UUID id) {
        return ContentDeletionView.of(deletions.certificate(id));
    }
}
