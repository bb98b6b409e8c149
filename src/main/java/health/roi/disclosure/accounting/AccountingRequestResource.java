package health.roi.disclosure.accounting;

import health.roi.disclosure.accounting.AccountingRequestApi.AccountingExtensionBody;
import health.roi.disclosure.accounting.AccountingRequestApi.AccountingNarrowingBody;
import health.roi.disclosure.accounting.AccountingRequestApi.AccountingQuoteBody;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(AccountingRequestResource.PATH)
@Tag(name = "Accounting")
public class AccountingRequestResource {

    static final String PATH = "/v1/accounting-requests";

    @Inject
    AccountingRequestService requests;

    @Inject
    AccountingStepService steps;

    @GET
    @RolesAllowed({Roles.FRONT_DESK, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listAccountingRequests",
            summary = "The requests for an accounting, by the day on which they are due",
            description = "Sorted by due day, then id.")
    public Page<AccountingRequestView> list(
            @QueryParam("state") AccountingState state,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return requests.due(state, cursor, limit).map(AccountingRequestView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.FRONT_DESK, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getAccountingRequest", summary = "Read a request for an accounting")
    public RestResponse<AccountingRequestView> read(@PathParam("id") UUID id) {
        return answer(requests.read(id));
    }

    @POST
    @Path("{id}/extension")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Idempotent
    @Operation(
            operationId = "extendAccounting",
            summary = "Take up to 30 more days, once, and write the letter that says so",
            description = "Inside the first 60 days, with a reason and a date, 45 CFR 164.528(c)(1)(ii).")
    public RestResponse<AccountingRequestView> extend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull AccountingExtensionBody body) {
        return answer(steps.extend(id, ifMatch, body.reason().strip(), body.newDate()));
    }

    @POST
    @Path("{id}/quote")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Idempotent
    @Operation(
            operationId = "quoteAccounting",
            summary = "Name the fee of a report that is not the first in 12 months",
            description = "The patient is told beforehand, and agrees, narrows the period or withdraws.")
    public RestResponse<AccountingRequestView> quote(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull AccountingQuoteBody body) {
        return answer(
                steps.quote(id, ifMatch, body.dollars(), body.explanation().strip()));
    }

    @POST
    @Path("{id}/agreement")
    @RolesAllowed({Roles.FRONT_DESK, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(operationId = "agreeToAccountingFee", summary = "The patient agrees to the fee that was named")
    public RestResponse<AccountingRequestView> agree(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(steps.agree(id, ifMatch));
    }

    @POST
    @Path("{id}/narrowing")
    @RolesAllowed({Roles.FRONT_DESK, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "narrowAccounting",
            summary = "The patient asks for a shorter period, to pay less or nothing",
            description = "A fee that was named is taken back and has to be named anew.")
    public RestResponse<AccountingRequestView> narrow(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull AccountingNarrowingBody body) {
        return answer(steps.narrow(id, ifMatch, body.from(), body.to()));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.FRONT_DESK, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(operationId = "withdrawAccounting", summary = "The patient does not want the accounting any more")
    public RestResponse<AccountingRequestView> withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(steps.withdraw(id, ifMatch));
    }

    private static RestResponse<AccountingRequestView> answer(Shown shown) {
        return Answers.ok(AccountingRequestView.of(shown), shown.request().version());
    }
}
