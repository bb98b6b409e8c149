package health.roi.billing.statement;

import health.roi.billing.statement.StatementApi.SettlementView;
import health.roi.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/copy-services/{id}/settlement")
@Tag(name = "Billing")
public class SettlementResource {

    @Inject
    SettlementService settlements;

    @GET
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR, Roles.COPY_SERVICE})
    @Operation(
            operationId = "getSettlement",
            summary = "A copy service's shares of the invoices that were issued in a period",
            description =
                    "By what became of the invoices until now. Both days count, at most 366 of them; without to until"
                            + " today, without from the 30 days up to it. A copy service gets its own only.")
    public SettlementView read(
            @PathParam("id") UUID id, @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        return SettlementView.of(settlements.of(id, from, to));
    }
}
