package health.roi.document.upload;

import health.roi.platform.access.Roles;
import health.roi.platform.idempotency.Idempotent;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The tus protocol: create, ask how far it got, send on, give up. */
@Path(UploadResource.PATH)
@Tag(name = "Uploads")
@RolesAllowed({Roles.COPY_SERVICE, Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
public class UploadResource {

    static final String PATH = "/v1/uploads";

    private static final String RESUMABLE = "Tus-Resumable";

    @Inject
    UploadService uploads;

    @POST
    @Idempotent(required = true)
    @Operation(
            operationId = "createUpload",
            summary = "Begin an upload that can be resumed",
            description =
                    "tus 1.0.0: Upload-Length is the size of the file in bytes. Upload-Metadata may carry sha256, the"
                            + " file's hash as base64 of its hexadecimal digits; nothing else of it is kept. The finished upload is"
                            + " attached by the operation that stores the document, with its id in the parameter upload.")
    public RestResponse<Void> create(
            @HeaderParam(RESUMABLE) @Size(max = 10) String version,
            @HeaderParam("Upload-Length") @NotNull @Min(1) @Max(1_099_511_627_776L) Long length,
            @HeaderParam("Upload-Metadata") @Size(max = 2000) String metadata) {
        requireVersion(version);
        Upload upload = uploads.create(
                length,
                said("Upload-Metadata", () -> UploadHeaders.wholeHash(metadata)).orElse(null));
        return state(RestResponse.ResponseBuilder.<Void>created(URI.create(PATH + "/" + upload.id())), upload);
    }

    @HEAD
    @Path("{id}")
    @Operation(operationId = "getUploadOffset", summary = "How much of an upload is here")
    public RestResponse<Void> offset(@PathParam("id") UUID id, @HeaderParam(RESUMABLE) @Size(max = 10) String version) {
        requireVersion(version);
        return state(RestResponse.ResponseBuilder.<Void>ok(), uploads.read(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/offset+octet-stream")
    @Operation(
            operationId = "appendToUpload",
            summary = "Send the next bytes of an upload",
            description =
                    "Upload-Offset stands in for If-Match: it says what you saw. Where the line breaks, what arrived is"
                            + " kept; ask for the offset and go on from there. With Upload-Checksum (sha256, base64) the part is"
                            + " kept whole or not at all.")
    public RestResponse<Void> append(
            @PathParam("id") UUID id,
            @HeaderParam(RESUMABLE) @Size(max = 10) String version,
            @HeaderParam("Upload-Offset") @NotNull @Min(0) @Max(1_099_511_627_776L) Long offset,
            @HeaderParam("Upload-Checksum") @Size(max = 100) String checksum,
            InputStream body) {
        requireVersion(version);
        Optional<String> hash = said("Upload-Checksum", () -> UploadHeaders.partHash(checksum));
        return state(RestResponse.ResponseBuilder.<Void>noContent(), uploads.append(id, offset, hash, body));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "giveUpUpload", summary = "Give an upload up; its bytes are removed")
    public RestResponse<Void> end(@PathParam("id") UUID id, @HeaderParam(RESUMABLE) @Size(max = 10) String version) {
        requireVersion(version);
        uploads.giveUp(id);
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header(RESUMABLE, UploadHeaders.VERSION)
                .build();
    }

    private static void requireVersion(String version) {
        if (!UploadHeaders.VERSION.equals(version)) {
            throw new ProblemException(ProblemType.TUS_VERSION_UNSUPPORTED);
        }
    }

    private static <T> T said(String header, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.field(ProblemType.PARAMETER_INVALID, header, "sha256");
        }
    }

    private static RestResponse<Void> state(RestResponse.ResponseBuilder<Void> answer, Upload upload) {
        return answer.header(RESUMABLE, UploadHeaders.VERSION)
                .header("Upload-Offset", upload.offset())
                .header("Upload-Length", upload.length())
                .header(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)))
                .build();
    }
}
