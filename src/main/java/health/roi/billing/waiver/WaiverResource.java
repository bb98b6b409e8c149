package health.roi.billing.waiver;

import health.roi.billing.waiver.WaiverApi.WaiverBody;
import health.roi.billing.waiver.WaiverApi.WaiverDecisionBody;
import health.roi.billing.waiver.WaiverApi.WaiverView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.platform.money.Money;
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

@Path("/v1/invoices/{id}/waiver")
@Tag(name = "Billing")
public class WaiverResource {

    @Inject
    WaiverService waivers;

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.BILLING, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(operationId = "askForWaiver", summary = "Ask that a fee, or a part of it, is not charged")
    public RestResponse<WaiverView> ask(@PathParam("id") UUID id, @Valid @NotNull WaiverBody body) {
        Waiver waiver = waivers.ask(id, body.reason(), body.explanation(), money(body.amount()));
        return Answers.created(WaiverView.of(waiver), waiver.version());
    }

    @GET
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.BILLING, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(operationId = "listWaivers", summary = "The waivers that were asked for, oldest first")
    public List<WaiverView> list(@PathParam("id") UUID id) {
        return waivers.of(id).stream().map(WaiverView::of).toList();
    }

    @POST
    @Path("decision")
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "decideWaiver",
            summary = "Grant or refuse the waiver that waits, by somebody else than who asked",
            description = "If-Match is the waiver's.")
    public RestResponse<WaiverView> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull WaiverDecisionBody body) {
        return answer(waivers.decide(id, ifMatch, body.grant(), money(body.amount()), body.reason()));
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.BILLING, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "withdrawWaiver",
            summary = "Withdraw the waiver that waits",
            description = "If-Match is the waiver's.")
    public RestResponse<WaiverView> withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(waivers.withdraw(id, ifMatch));
    }

    private static RestResponse<WaiverView> answer(Waiver waiver) {
        return Answers.ok(WaiverView.of(waiver), waiver.version());
    }

    private static Money money(String amount) {
        return amount == null ? null : Money.of(amount);
    }
}
