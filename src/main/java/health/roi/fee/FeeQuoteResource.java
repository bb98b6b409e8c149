package health.roi.fee;

import health.roi.fee.FeeFactsApi.FeeQuoteBody;
import health.roi.fee.FeeQuoteApi.FeeQuoteView;
import health.roi.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dry run: the same function as behind an estimate and an invoice. */
@Path("/v1/fee-quotes")
@Tag(name = "Fees")
public class FeeQuoteResource {

    @Inject
    FeeService fees;

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.BILLING, Roles.COPY_SERVICE})
    @Operation(
            operationId = "quoteFee",
            summary = "Ask what a copy may cost; nothing is stored",
            description =
                    "The most that the law allows, by the schedule of the state that holds on the day. Every line has"
                            + " its quantity, unit price, amount and citation; the lines add up to the total.")
    public FeeQuoteView quote(@Valid @NotNull FeeQuoteBody body) {
        return FeeQuoteView.of(fees.quote(body.toDomain()));
    }
}
