package health.roi.delivery;

import health.roi.delivery.DeliveryApi.ConfirmationBody;
import health.roi.delivery.DeliveryApi.DeliveryView;
import health.roi.delivery.DeliveryApi.FailureBody;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/deliveries/{id}")
@Tag(name = "Delivery")
public class DeliveryResource {

    @Inject
    DeliveryService deliveries;

    @POST
    @Path("confirmation")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(operationId = "confirmDelivery", summary = "The recipient has it; the request closes")
    public RestResponse<DeliveryView> confirm(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ConfirmationBody body) {
        return answer(deliveries.confirm(id, ifMatch, body.note()));
    }

    @POST
    @Path("failure")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(operationId = "failDelivery", summary = "It did not arrive; the request is ready to be delivered again")
    public RestResponse<DeliveryView> fail(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull FailureBody body) {
        return answer(
                deliveries.fail(id, ifMatch, body.reason(), Boolean.TRUE.equals(body.cameBackOpened()), body.note()));
    }

    private static RestResponse<DeliveryView> answer(Delivery delivery) {
        return Answers.ok(DeliveryView.of(delivery), delivery.version());
    }
}
