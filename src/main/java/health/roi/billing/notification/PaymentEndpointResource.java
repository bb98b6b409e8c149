package health.roi.billing.notification;

import health.roi.billing.notification.NotificationApi.MadePaymentEndpointView;
import health.roi.billing.notification.NotificationApi.PaymentEndpointBody;
import health.roi.billing.notification.NotificationApi.PaymentEndpointView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/payment-endpoints")
@Tag(name = "Billing")
public class PaymentEndpointResource {

    @Inject
    PaymentEndpointService endpoints;

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Idempotent(required = true)
    @Operation(
            operationId = "createPaymentEndpoint",
            summary = "Make an endpoint for a payment provider, and learn its secret",
            description = "The secret is told once. To change it, make another endpoint and revoke this one.")
    public RestResponse<MadePaymentEndpointView> make(@Valid @NotNull PaymentEndpointBody body) {
        return Answers.created(MadePaymentEndpointView.of(endpoints.make(body.name())));
    }

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.BILLING, Roles.SUPERVISOR})
    @Operation(operationId = "listPaymentEndpoints", summary = "The endpoints for payment providers, oldest first")
    public List<PaymentEndpointView> list() {
        return endpoints.all().stream().map(PaymentEndpointView::of).toList();
    }

    @POST
    @Path("{id}/revocation")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Idempotent
    @Operation(operationId = "revokePaymentEndpoint", summary = "Accept nothing at an endpoint any more")
    public RestResponse<PaymentEndpointView> revoke(@PathParam("id") UUID id) {
        return RestResponse.ok(PaymentEndpointView.of(endpoints.revoke(id)));
    }
}
