package health.roi.billing.notification;

import health.roi.billing.notification.NotificationApi.PaymentNotificationBody;
import health.roi.billing.notification.NotificationApi.PaymentNotificationView;
import health.roi.billing.notification.NotificationApi.PaymentReceiptView;
import health.roi.billing.notification.NotificationApi.SettledPaymentBody;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.platform.paging.Page;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/payment-notifications")
@Tag(name = "Billing")
public class NotificationResource {

    @Inject
    ReceiveService receiver;

    @Inject
    NotificationService notifications;

    @POST
    @Path("{endpointId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "notifyOfPayment",
            summary = "A payment provider tells of a payment",
            description =
                    "As Standard Webhooks has it: signed with the endpoint's secret over id, time and body, at most five"
                            + " minutes ago. Sent again with the same webhook-id it is recorded once. What fits no invoice is kept"
                            + " for a person. A wrong signature, an old one and an unknown endpoint are answered alike.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PaymentReceiptView.class)))
    public RestResponse<PaymentReceiptView> receive(
            @PathParam("endpointId") UUID endpointId,
            @HeaderParam("webhook-id") @Size(max = 200) String id,
            @HeaderParam("webhook-timestamp") @Size(max = 20) String timestamp,
            @HeaderParam("webhook-signature") @Size(max = 1000) String signatures,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PaymentNotificationBody.class)))
                    String body) {
        return Answers.accepted(
                receiver.receive(endpointId, new ReceiveService.Arrived(id, timestamp, signatures, body))
                        .map(PaymentReceiptView::of)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOTIFICATION_REFUSED)));
    }

    @GET
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR})
    @Operation(
            operationId = "listPaymentNotifications",
            summary = "What payment providers told, oldest first; only what waits for a person with unmatched")
    public Page<PaymentNotificationView> list(
            @QueryParam("unmatched") @DefaultValue("false") boolean unmatched,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return notifications.page(unmatched, cursor, limit).map(PaymentNotificationView::of);
    }

    @POST
    @Path("{id}/resolution")
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "settlePaymentNotification",
            summary = "Say what became of a payment that matched no invoice",
            description = "It is recorded on the invoice that is named, or on none.")
    public RestResponse<PaymentNotificationView> settle(
            @PathParam("id") UUID id, @Valid @NotNull SettledPaymentBody body) {
        return RestResponse.ok(PaymentNotificationView.of(notifications.settle(id, body.invoiceId(), body.why())));
    }
}
