package health.roi.billing.invoice;

import health.roi.billing.invoice.InvoiceApi.FeeShareBody;
import health.roi.billing.invoice.InvoiceApi.FeeSharePercentView;
import health.roi.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/copy-services/{id}/fee-share")
@Tag(name = "Billing")
public class FeeShareResource {

    @Inject
    FeeShareService shares;

    @PUT
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "setFeeShare",
            summary = "Say what a copy service keeps of the charge for the pages that it pulls",
            description = "It holds for invoices from now on; sent again it is the same, so it needs no If-Match.")
    public FeeSharePercentView set(@PathParam("id") UUID id, @Valid @NotNull FeeShareBody body) {
        BigDecimal percent = shares.set(id, body.toDomain());
        return new FeeSharePercentView(id, percent.toPlainString());
    }
}
