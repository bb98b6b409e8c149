package health.roi.delivery;

import health.roi.delivery.DeliveryApi.DeliveryBody;
import health.roi.delivery.DeliveryApi.DeliveryView;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/release-requests/{id}/deliveries")
@Tag(name = "Delivery")
public class RequestDeliveryResource {

    @Inject
    DeliveryService deliveries;

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(
            operationId = "deliver",
            summary = "Send the package; the accounting is written with it",
            description =
                    "The determination is asked again in the same transaction, also where the package was sent before. Each"
                            + " attempt is an entry of the accounting.")
    public RestResponse<DeliveryView> deliver(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull DeliveryBody body) {
        DeliveryService.Sent sent = deliveries.send(id, ifMatch, body.toDomain());
        return Answers.created(DeliveryView.of(sent.delivery(), sent.code()));
    }

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.SUPERVISOR,
        Roles.QUALITY_REVIEWER,
        Roles.PRIVACY_OFFICER
    })
    @Operation(operationId = "listDeliveries", summary = "The deliveries of a request, oldest first")
    public List<DeliveryView> list(@PathParam("id") UUID id) {
        return deliveries.of(id).stream().map(DeliveryView::of).toList();
    }
}
