package health.roi.billing.statement;

import health.roi.billing.statement.StatementApi.StatementView;
import health.roi.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/requesters/{id}/statement")
@Tag(name = "Billing")
public class StatementResource {

    @Inject
    StatementService statements;

    @GET
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR})
    @Operation(
            operationId = "getStatement",
            summary = "What a requester was charged and paid in a period, and what is owed at its end",
            description =
                    "Both days count, at most 366 of them; without to until today, without from the 30 days up to it."
                            + " It has the invoices of requests that name the requester of the directory.")
    public StatementView read(
            @PathParam("id") UUID id, @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        return StatementView.of(statements.of(id, from, to));
    }

    @GET
    @Path("content")
    @Produces("application/pdf")
    @RolesAllowed({Roles.BILLING, Roles.SUPERVISOR})
    @Operation(operationId = "getStatementContent", summary = "The statement as a PDF for the requester")
    public byte[] content(
            @PathParam("id") UUID id, @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        return statements.pdf(id, from, to);
    }
}
