package health.roi.delivery.fax;

import health.roi.delivery.fax.FaxLimitsApi.FaxLimitsBody;
import health.roi.delivery.fax.FaxLimitsApi.FaxLimitsView;
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

@Path("/v1/fax-limits")
@Tag(name = "Delivery")
public class FaxLimitsResource {

    @Inject
    FaxLimitsService limits;

    @GET
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "getFaxLimits", summary = "What the custodian's fax service takes")
    public RestResponse<FaxLimitsView> read() {
        return answer(limits.get());
    }

    @PUT
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "changeFaxLimits",
            summary = "Change what the fax service takes",
            description = "It holds for what is sent from now on. If-Match is the ETag of what was read.")
    public RestResponse<FaxLimitsView> change(
            @HeaderParam("If-Match") String ifMatch, @Valid @NotNull FaxLimitsBody body) {
        return answer(limits.change(ifMatch, body.toDomain()));
    }

    private static RestResponse<FaxLimitsView> answer(FaxLimits changed) {
        return Answers.ok(FaxLimitsView.of(changed), changed.version());
    }
}
