package health.roi.billing.invoice;

import health.roi.billing.invoice.InvoiceApi.AdjustmentBody;
import health.roi.billing.invoice.InvoiceApi.InvoiceCancellationBody;
import health.roi.billing.invoice.InvoiceApi.InvoiceView;
import health.roi.billing.invoice.InvoiceApi.PaymentBody;
import health.roi.billing.invoice.InvoiceApi.RefundBody;
import health.roi.billing.invoice.InvoiceApi.WriteOffBody;
import health.roi.document.OpenedFile;
import health.roi.letter.LetterService;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/invoices")
@Tag(name = "Billing")
public class InvoiceResource {

    @Inject
    InvoiceService invoices;

    @Inject
    EntryService entries;

    @Inject
    LetterService letters;

    @GET
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR, Roles.ROI_SPECIALIST, Roles.AUDITOR})
    @Operation(
            operationId = "listInvoices",
            summary = "Invoices, what is due first; by state, facility, requester, due date")
    public Page<InvoiceView> list(
            @QueryParam("state") InvoiceState state,
            @QueryParam("facilityId") UUID facility,
            @QueryParam("requesterId") UUID requester,
            @QueryParam("owedAndDueBefore") LocalDate dueBefore,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return invoices.page(new InvoiceCriteria(facility, requester, state, dueBefore), cursor, limit)
                .map(InvoiceView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR, Roles.ROI_SPECIALIST, Roles.AUDITOR})
    @Operation(operationId = "getInvoice", summary = "An invoice with everything that happened to it")
    public RestResponse<InvoiceView> read(@PathParam("id") UUID id) {
        return answer(invoices.read(id));
    }

    @GET
    @Path("{id}/content")
    @Produces("application/pdf")
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR, Roles.ROI_SPECIALIST, Roles.AUDITOR})
    @Operation(operationId = "getInvoiceContent", summary = "The invoice as it went out, as a PDF")
    @APIResponse(responseCode = "410", description = "Its retention has ended")
    public RestResponse<InputStream> content(@PathParam("id") UUID id) {
        OpenedFile file = letters.content(invoices.read(id).letterId());
        return Answers.file(file.stream(), file.bytes(), "application/pdf", file.sha256());
    }

    @POST
    @Path("{id}/payments")
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(operationId = "recordPayment", summary = "Record money that came in; in parts, or too much")
    public RestResponse<InvoiceView> pay(@PathParam("id") UUID id, @Valid @NotNull PaymentBody body) {
        return created(entries.add(id, body.toDomain()));
    }

    @POST
    @Path("{id}/refunds")
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(operationId = "recordRefund", summary = "Record that what was paid too much went back")
    public RestResponse<InvoiceView> refund(@PathParam("id") UUID id, @Valid @NotNull RefundBody body) {
        return created(entries.add(id, body.toDomain()));
    }

    @POST
    @Path("{id}/write-offs")
    @RolesAllowed(Roles.SUPERVISOR)
    @Idempotent(required = true)
    @Operation(operationId = "writeOff", summary = "Write off what nobody will pay")
    public RestResponse<InvoiceView> writeOff(@PathParam("id") UUID id, @Valid @NotNull WriteOffBody body) {
        return created(entries.add(id, body.toDomain()));
    }

    @POST
    @Path("{id}/adjustments")
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(operationId = "adjustInvoice", summary = "Correct the charge by a later line")
    public RestResponse<InvoiceView> adjust(@PathParam("id") UUID id, @Valid @NotNull AdjustmentBody body) {
        return created(entries.add(id, body.toDomain()));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "cancelInvoice",
            summary = "Take an invoice back before anything is recorded on it",
            description = "Its number stays used, and another invoice may follow.")
    public RestResponse<InvoiceView> cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull InvoiceCancellationBody body) {
        return answer(invoices.cancel(id, ifMatch, body.reason()));
    }

    private static RestResponse<InvoiceView> answer(Invoice invoice) {
        return Answers.ok(InvoiceView.of(invoice), invoice.version());
    }

    private static RestResponse<InvoiceView> created(Invoice invoice) {
        return Answers.created(InvoiceView.of(invoice), invoice.version());
    }
}
