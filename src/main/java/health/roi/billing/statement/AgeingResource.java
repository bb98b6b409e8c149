package health.roi.billing.statement;

import health.roi.billing.statement.StatementApi.AgeingView;
import health.roi.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/invoices/ageing")
@Tag(name = "Billing")
public class AgeingResource {

    @Inject
    AgeingService ageing;

    @GET
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(
            operationId = "getAgeing",
            summary = "How long invoices have been owed",
            description =
                    "At the end of a day, without asOf of today. What was recorded since counts from its own day on.")
    public AgeingView read(@QueryParam("asOf") LocalDate asOf) {
        return AgeingView.of(ageing.of(asOf));
    }
}
