package health.roi.request.review;

import health.roi.determination.ReleaseDetermination;
import health.roi.platform.access.Roles;
import health.roi.request.review.DeterminationApi.DeterminationView;
import health.roi.request.review.FactsApi.FactsBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dry run: the same function as behind the stored request. */
@Path("/v1/determinations")
@Tag(name = "Determination")
public class DeterminationResource {

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "determine",
            summary = "Ask whether the law permits a release; nothing is stored",
            description = "Facts in, a cited decision out. All findings at once.")
    public DeterminationView determine(@Valid @NotNull FactsBody body) {
        return DeterminationView.of(ReleaseDetermination.decide(body.toDomain()), Map.of());
    }
}
