package health.roi.disclosure.accounting;

import health.roi.disclosure.accounting.AccountingRequestApi.AccountingRequestBody;
import health.roi.disclosure.accounting.AccountingRequestApi.AccountingRequestView;
import health.roi.disclosure.accounting.AccountingRequestService.Shown;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/patients/{id}/accounting-requests")
@Tag(name = "Accounting")
public class PatientAccountingResource {

    @Inject
    AccountingRequestService requests;

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.PRIVACY_OFFICER})
    @Idempotent(required = true)
    @Operation(
            operationId = "requestAccounting",
            summary = "A patient asks for an accounting of disclosures",
            description = "It is due 60 days after receipt, 45 CFR 164.528(c)(1). The first in 12 months is free.")
    public RestResponse<AccountingRequestView> create(
            @PathParam("id") UUID id, @Valid @NotNull AccountingRequestBody body) {
        Shown shown = requests.receive(id, body.toDomain());
        return Answers.created(
                AccountingRequestResource.PATH,
                shown.request().id(),
                AccountingRequestView.of(shown),
                shown.request().version());
    }

    @GET
    @RolesAllowed({Roles.FRONT_DESK, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listAccountingRequestsOfPatient",
            summary = "A patient's requests for an accounting, newest first",
            description = "Sorted by id.")
    public Page<AccountingRequestView> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return requests.ofPatient(id, cursor, limit).map(AccountingRequestView::of);
    }
}
