package health.roi.fulfillment;

import health.roi.document.OpenedFile;
import health.roi.fulfillment.PackageApi.PackageBody;
import health.roi.fulfillment.PackageApi.PackageView;
import health.roi.fulfillment.build.PackageQueueService;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/release-requests/{id}/package")
@Tag(name = "Fulfillment")
@Transactional
public class PackageResource {

    @Inject
    PackageOrderService orders;

    @Inject
    PackageService packages;

    @POST
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(
            operationId = "buildPackage",
            summary = "Order the release package",
            description = "It is built in the background of what was decided when it was ordered; ask for it until its"
                    + " state is READY or FAILED.")
    @APIResponse(
            responseCode = "202",
            description = "Ordered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PackageView.class)))
    public RestResponse<PackageView> order(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) @Valid PackageBody body) {
        PackageQueueService.Queued queued =
                orders.order(id, ifMatch, body == null ? PackageOptions.USUAL : body.toDomain());
        return Answers.accepted(PackageView.of(queued.build(), null, queued.password()));
    }

    @GET
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "getPackage", summary = "The latest package: how far it is, and its manifest")
    public PackageView read(@PathParam("id") UUID id) {
        return PackageView.of(packages.read(id));
    }

    @GET
    @Path("content")
    @Produces("application/pdf")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "getPackageContent", summary = "The latest package as a PDF, where it has one volume")
    @APIResponse(responseCode = "409", description = "Conflict")
    @APIResponse(responseCode = "410", description = "Its retention has ended")
    public RestResponse<InputStream> content(@PathParam("id") UUID id) {
        return pdf(packages.content(id));
    }

    @GET
    @Path("volumes/{number}/content")
    @Produces("application/pdf")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "getPackageVolume", summary = "One volume of the latest package as a PDF")
    @APIResponse(responseCode = "409", description = "Conflict")
    @APIResponse(responseCode = "410", description = "Its retention has ended")
    public RestResponse<InputStream> volume(
            @PathParam("id") UUID id, @PathParam("number") @Min(1) @Max(10000) int number) {
        return pdf(packages.volume(id, number));
    }

    private static RestResponse<InputStream> pdf(OpenedFile file) {
        return Answers.file(file.stream(), file.bytes(), "application/pdf", file.sha256());
    }
}
