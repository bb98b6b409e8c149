package health.roi.billing.invoice;

import health.roi.billing.CopyOrderApi.CopyOrderBody;
import health.roi.billing.invoice.InvoiceApi.InvoiceView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.RequestService;
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

@Path("/v1/release-requests/{id}/invoice")
@Tag(name = "Billing")
public class RequestInvoiceResource {

    @Inject
    InvoiceService invoices;

    @Inject
    RequestService requests;

    @POST
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR, Roles.ROI_SPECIALIST})
    @Idempotent(required = true)
    @Operation(
            operationId = "issueInvoice",
            summary = "Issue the invoice of a request whose pages are counted",
            description = "Lines, total and schedule are frozen; later changes are later entries.")
    public RestResponse<InvoiceView> issue(@PathParam("id") UUID id, @Valid @NotNull CopyOrderBody body) {
        Invoice invoice =
                invoices.issue(id, body.toDomain(null, requests.get(id).emergency()));
        return Answers.created("/v1/invoices", invoice.id(), InvoiceView.of(invoice), invoice.version());
    }

    @GET
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR, Roles.ROI_SPECIALIST, Roles.FRONT_DESK, Roles.AUDITOR})
    @Operation(
            operationId = "listRequestInvoices",
            summary = "The invoices of a request, oldest first; all but the last were cancelled")
    public List<InvoiceView> list(@PathParam("id") UUID id) {
        return invoices.ofRequest(id).stream().map(InvoiceView::of).toList();
    }
}
