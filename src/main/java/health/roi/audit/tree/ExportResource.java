package health.roi.audit.tree;

import health.roi.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/audit-events/export")
@Tag(name = "Audit")
public class ExportResource {

    private static final String LINES = "application/x-ndjson";

    @Inject
    ExportService exports;

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    @Produces(LINES)
    @Operation(
            operationId = "exportAuditEvents",
            summary = "The whole trail for the stand-alone verifier",
            description = "A JSON object per line: a header, the heads of the chains, the checkpoints, the rows in the"
                    + " order of the tree with every column that is hashed, rows not sealed yet, an end. An answer without"
                    + " the end is not whole.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public StreamingOutput export() {
        exports.begin();
        return exports::write;
    }
}
