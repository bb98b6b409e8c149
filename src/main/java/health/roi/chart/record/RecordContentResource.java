package health.roi.chart.record;

import health.roi.chart.record.RecordApi.RecordView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(RecordResource.PATH + "/{id}/content")
@Tag(name = "Records")
public class RecordContentResource {

    @Inject
    RecordContentService contents;

    @PUT
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
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
            operationId = "storeRecordContent",
            summary = "Store the pages of a record",
            description =
                    "If-Match is the version of the record. The document is what its bytes say it is. With upload, the bytes are"
                            + " those of a complete upload, and the body is empty.")
    public RestResponse<RecordView> store(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("upload") UUID upload,
            InputStream body) {
        ChartRecord record = contents.store(id, ifMatch, upload, body);
        return Answers.ok(RecordView.of(record), record.version());
    }

    @GET
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    // One type only: where there are several, the framework writes a file as the words of its path.
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getRecordContent",
            summary = "Read the pages of a record",
            description =
                    "The bytes as they arrived; Content-Type says what they are; form=readable gives the PDF of which a"
                            + " release is made.")
    @APIResponse(responseCode = "410", description = "Deleted")
    public RestResponse<InputStream> read(
            @PathParam("id") UUID id,
            @QueryParam("form") @DefaultValue("original") @Pattern(regexp = "original|readable") String form) {
        RecordContent content = contents.read(id, ContentForm.valueOf(form.toUpperCase(Locale.ROOT)));
        return Answers.file(content.file().stream(), content.file().bytes(), content.mediaType(), content.tag());
    }
}
