package health.roi.delivery;

import health.roi.delivery.FaxPacketApi.FaxPacketView;
import health.roi.delivery.FaxPacketApi.PacketConfirmationBody;
import health.roi.delivery.FaxPacketApi.PacketFailureBody;
import health.roi.delivery.fax.FaxPacket;
import health.roi.document.OpenedFile;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The fax gateway fetches packets, and says what became of each. */
@Path("/v1/deliveries/{id}/packets")
@Tag(name = "Delivery")
public class FaxPacketResource {

    private static final int MOST_PACKETS = 50;

    @Inject
    DeliveryFilesService files;

    @Inject
    FaxDeliveryService faxes;

    @GET
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Operation(
            operationId = "listFaxPackets",
            summary = "The packets of a fax, in order",
            description = "Of any other delivery there are none.")
    public List<FaxPacketView> list(@PathParam("id") UUID id) {
        return files.packets(id).stream().map(FaxPacketView::of).toList();
    }

    @GET
    @Path("{number}/content")
    @Produces("application/pdf")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Operation(
            operationId = "getFaxPacketContent",
            summary = "A packet as a PDF, its cover sheet first",
            description = "The determination is asked again: what was revoked since is not faxed.")
    @APIResponse(responseCode = "409", description = "Conflict")
    @APIResponse(responseCode = "410", description = "Its retention has ended")
    public RestResponse<InputStream> content(
            @PathParam("id") UUID id, @PathParam("number") @Min(1) @Max(MOST_PACKETS) int number) {
        OpenedFile file = files.packet(id, number);
        return Answers.file(file.stream(), file.bytes(), "application/pdf", file.sha256());
    }

    @POST
    @Path("{number}/confirmation")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "confirmFaxPacket",
            summary = "A packet got through",
            description = "The last packet confirms the delivery. If-Match is the packet's etag.")
    public RestResponse<FaxPacketView> confirm(
            @PathParam("id") UUID id,
            @PathParam("number") @Min(1) @Max(MOST_PACKETS) int number,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull PacketConfirmationBody body) {
        return answer(faxes.confirm(id, number, ifMatch, body.transmissionId()));
    }

    @POST
    @Path("{number}/failure")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "failFaxPacket",
            summary = "A packet did not get through; it may be tried again",
            description = "WRONG_NUMBER fails the delivery. If-Match is the packet's etag.")
    public RestResponse<FaxPacketView> fail(
            @PathParam("id") UUID id,
            @PathParam("number") @Min(1) @Max(MOST_PACKETS) int number,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull PacketFailureBody body) {
        return answer(faxes.fail(id, number, ifMatch, body.fault(), body.transmissionId()));
    }

    private static RestResponse<FaxPacketView> answer(FaxPacket packet) {
        return Answers.ok(FaxPacketView.of(packet), packet.version());
    }
}
