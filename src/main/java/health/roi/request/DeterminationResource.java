package health.roi.request;

import health.roi.determination.ReleaseDetermination;
import health.roi.platform.access.Roles;
import health.roi.request.DeterminationApi.DeterminationView;
import health.roi.request.FactsApi.FactsBody;
import health.roi.request.RequestMoveApi.HistoryEntryView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why, and what happened: the same function behind the dry run and the stored request. */
@Path("/v1")
@Tag(name = "Determination")
public class DeterminationResource {

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestHistoryService history;

    @POST
    @Path("determinations")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "determine",
            summary = "Ask whether the law permits a release; nothing is stored",
            description = "Facts in, a cited decision out. All findings at once.")
    public DeterminationView determine(@Valid @NotNull FactsBody body) {
        return DeterminationView.of(ReleaseDetermination.decide(body.toDomain()), Map.of());
    }

    @GET
    @Path("release-requests/{id}/determination")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER,
        Roles.AUDITOR
    })
    @Operation(operationId = "getDetermination", summary = "Whether the law permits this release, as of today")
    public DeterminationView read(@PathParam("id") UUID id) {
        Assessment assessment = assessments.read(id);
        return DeterminationView.of(assessment.determination(), assessment.recordsById());
    }

    @GET
    @Path("release-requests/{id}/history")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER,
        Roles.AUDITOR
    })
    @Operation(operationId = "getHistory", summary = "Every change of the request, oldest first")
    public List<HistoryEntryView> history(@PathParam("id") UUID id) {
        return history.of(id).stream().map(HistoryEntryView::of).toList();
    }
}
