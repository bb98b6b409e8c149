package health.roi.billing;

import health.roi.billing.BillingSettingsApi.BillingSettingsBody;
import health.roi.billing.BillingSettingsApi.BillingSettingsView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/billing-settings")
@Tag(name = "Billing")
public class BillingSettingsResource {

    @Inject
    BillingSettingsService settings;

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.BILLING, Roles.SUPERVISOR})
    @Operation(operationId = "getBillingSettings", summary = "How the custodian charges")
    public RestResponse<BillingSettingsView> read() {
        return answer(settings.get());
    }

    @PUT
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "changeBillingSettings",
            summary = "Change how the custodian charges",
            description = "It holds for what is billed from now on. If-Match is the ETag of what was read.")
    public RestResponse<BillingSettingsView> change(
            @HeaderParam("If-Match") String ifMatch, @Valid @NotNull BillingSettingsBody body) {
        return answer(settings.change(ifMatch, body.toDomain()));
    }

    private static RestResponse<BillingSettingsView> answer(BillingSettings changed) {
        return Answers.ok(BillingSettingsView.of(changed), changed.version());
    }
}
