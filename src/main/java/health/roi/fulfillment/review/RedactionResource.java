package health.roi.fulfillment.review;

import health.roi.fulfillment.review.RedactionApi.RedactionBody;
import health.roi.fulfillment.review.RedactionApi.RedactionView;
import health.roi.fulfillment.review.RedactionApi.WithdrawalBody;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/release-requests/{id}/redactions")
@Tag(name = "Fulfillment")
@Transactional
public class RedactionResource {

    @Inject
    RedactionService redactions;

    @POST
    @RolesAllowed({Roles.QUALITY_REVIEWER, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent(required = true)
    @Operation(
            operationId = "redactPage",
            summary = "Keep back a page or parts of it, by somebody other than the preparer",
            description =
                    "In review and in the quality check; the next package is made without it. The content is removed,"
                            + " not covered: a slip takes the place of a page, and a page with blackened parts becomes a picture.")
    public RestResponse<RedactionView> redact(@PathParam("id") UUID id, @Valid @NotNull RedactionBody body) {
        return Answers.created(RedactionView.of(redactions.add(id, body.toDomain())));
    }

    @GET
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "listRedactions", summary = "What is kept back, oldest first, the withdrawn ones too")
    public List<RedactionView> list(@PathParam("id") UUID id) {
        return redactions.of(id).stream().map(RedactionView::of).toList();
    }

    @POST
    @Path("{redactionId}/withdrawal")
    @RolesAllowed({Roles.QUALITY_REVIEWER, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent(required = true)
    @Operation(operationId = "withdrawRedaction", summary = "Let the page go out after all")
    public RestResponse<RedactionView> withdraw(
            @PathParam("id") UUID id, @PathParam("redactionId") UUID redactionId, @Valid @NotNull WithdrawalBody body) {
        return Answers.created(RedactionView.of(
                redactions.withdraw(id, redactionId, body.reason().strip())));
    }
}
