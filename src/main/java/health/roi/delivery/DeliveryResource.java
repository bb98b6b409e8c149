package health.roi.delivery;

import health.roi.delivery.DeliveryApi.ConfirmationBody;
import health.roi.delivery.DeliveryApi.DeliveryView;
import health.roi.delivery.DeliveryApi.FailureBody;
import health.roi.document.OpenedFile;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

@Path("/v1/deliveries/{id}")
@Tag(name = "Delivery")
public class DeliveryResource {

    @Inject
    DeliveryService deliveries;

    @Inject
    DeliveryEndService ends;

    @Inject
    DeliveryFilesService files;

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.SUPERVISOR,
        Roles.QUALITY_REVIEWER,
        Roles.PRIVACY_OFFICER
    })
    @Operation(operationId = "getDelivery", summary = "Read a delivery")
    public RestResponse<DeliveryView> read(@PathParam("id") UUID id) {
        return answer(deliveries.read(id));
    }

    @POST
    @Path("confirmation")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "confirmDelivery",
            summary = "The recipient has it; the request closes",
            description =
                    "MDN_PROCESSED says only that the recipient's service took a Direct message, and closes nothing. A fax is"
                            + " confirmed packet by packet.")
    public RestResponse<DeliveryView> confirm(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ConfirmationBody body) {
        return answer(ends.confirm(id, ifMatch, body.receipt(), body.note()));
    }

    @POST
    @Path("failure")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "failDelivery",
            summary = "It did not arrive; the request is ready to be delivered again",
            description =
                    "The statutory clock goes on. Where the address is in doubt, a hold waits for somebody who finds out. What"
                            + " certainly reached nobody is marked in the accounting.")
    public RestResponse<DeliveryView> fail(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull FailureBody body) {
        return answer(ends.fail(id, ifMatch, body.toDomain()));
    }

    @GET
    @Path("label")
    @Produces("application/pdf")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Operation(operationId = "getDeliveryLabel", summary = "The address label of what is posted, 4 by 6 inches")
    @APIResponse(responseCode = "409", description = "Conflict")
    public byte[] label(@PathParam("id") UUID id) {
        return files.label(id);
    }

    @GET
    @Path("package-file")
    @Produces("application/zip")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Operation(
            operationId = "getPackageFile",
            summary = "The package as the file of a Direct message (IHE XDM)",
            description = "The determination is asked again: what was revoked since is not sent.")
    @APIResponse(responseCode = "409", description = "Conflict")
    @APIResponse(responseCode = "410", description = "Its retention has ended")
    public RestResponse<InputStream> packageFile(@PathParam("id") UUID id) {
        OpenedFile file = files.packageFile(id);
        return Answers.file(file.stream(), file.bytes(), "application/zip", file.sha256());
    }

    private static RestResponse<DeliveryView> answer(Delivery delivery) {
        return Answers.ok(DeliveryView.of(delivery), delivery.version());
    }
}
