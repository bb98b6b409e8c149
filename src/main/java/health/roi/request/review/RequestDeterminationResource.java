package health.roi.request.review;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Roles;
import health.roi.request.RequestHistoryService;
import health.roi.request.review.DeterminationApi.DeterminationView;
import health.roi.request.review.ReviewApi.HistoryEntryView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why, and what happened. */
@Path("/v1/release-requests/{id}")
@Tag(name = "Determination")
@Transactional
public class RequestDeterminationResource {

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestHistoryService history;

    @Inject
    CurrentCaller callers;

    @GET
    @Path("determination")
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
    @Path("history")
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
        return HistoryEntryView.of(history.of(id), callers.get().mayKnowSensitive());
    }
}
