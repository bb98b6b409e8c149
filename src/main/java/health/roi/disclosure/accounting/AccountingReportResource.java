package health.roi.disclosure.accounting;

import health.roi.disclosure.accounting.AccountingReportApi.AccountingReportView;
import health.roi.document.OpenedFile;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/accounting-requests/{id}/report")
@Tag(name = "Accounting")
public class AccountingReportResource {

    @Inject
    AccountingReportService reports;

    @POST
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Idempotent(required = true)
    @Operation(
            operationId = "makeAccountingReport",
            summary = "Make the report, which answers the request and never changes",
            description = "45 CFR 164.528(b). A report that costs something needs the patient's agreement first.")
    public RestResponse<AccountingReportView> make(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Answers.created(AccountingReportView.of(reports.fulfil(id, ifMatch)));
    }

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getAccountingReport", summary = "Read a report as it was given out")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AccountingReportView.class)))
    @APIResponse(responseCode = "410", description = "Its retention has ended")
    public AccountingReportView read(@PathParam("id") UUID id) {
        return AccountingReportView.of(reports.read(id));
    }

    @GET
    @Path("content")
    @Produces("application/pdf")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            operationId = "getAccountingReportContent",
            summary = "Read the report as the patient gets it",
            description = "A PDF/A-2a that is accessible (PDF/UA-1). Its hash is checked each time it is read.")
    @APIResponse(responseCode = "410", description = "Its retention has ended")
    public RestResponse<InputStream> content(@PathParam("id") UUID id) {
        OpenedFile file = reports.content(id);
        return Answers.file(file.stream(), file.bytes(), "application/pdf", file.sha256());
    }
}
