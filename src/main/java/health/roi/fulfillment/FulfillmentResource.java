package health.roi.fulfillment;

import health.roi.fulfillment.FulfillmentApi.QualityCheckBody;
import health.roi.fulfillment.FulfillmentApi.QualityCheckView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

@Path("/v1/release-requests/{id}")
@Tag(name = "Fulfillment")
@Transactional
public class FulfillmentResource {

    @Inject
    QualityCheckService checks;

    @POST
    @Path("quality-checks")
    @RolesAllowed({Roles.QUALITY_REVIEWER, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(operationId = "checkQuality", summary = "Record a quality check, by somebody other than the preparer")
    public RestResponse<QualityCheckView> check(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull QualityCheckBody body) {
        return Answers.created(QualityCheckView.of(checks.check(id, ifMatch, body.toDomain(), body.reasons())));
    }

    @GET
    @Path("quality-checks")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Operation(operationId = "listQualityChecks", summary = "The quality checks of a request, oldest first")
    public List<QualityCheckView> checks(@PathParam("id") UUID id) {
        return checks.of(id).stream().map(QualityCheckView::of).toList();
    }
}
