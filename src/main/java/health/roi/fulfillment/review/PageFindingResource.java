package health.roi.fulfillment.review;

import health.roi.fulfillment.review.PageFindingApi.AnswerBody;
import health.roi.fulfillment.review.PageFindingApi.FindingView;
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

@Path("/v1/release-requests/{id}/page-findings")
@Tag(name = "Fulfillment")
@Transactional
public class PageFindingResource {

    @Inject
    PageFindingService findings;

    @GET
    @RolesAllowed({Roles.QUALITY_REVIEWER, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Operation(
            operationId = "listPageFindings",
            summary = "Pages that name another patient's number or birth date, and pages that cannot be searched",
            description = "Of every document that goes out, record by record. A check passes when each is settled; a"
                    + " document that is collected again has findings of its own.")
    public List<FindingView> list(@PathParam("id") UUID id) {
        return findings.of(id).stream().map(FindingView::of).toList();
    }

    @POST
    @Path("{findingId}/answer")
    @RolesAllowed({Roles.QUALITY_REVIEWER, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent(required = true)
    @Operation(
            operationId = "answerPageFinding",
            summary = "Answer for flagged pages, by somebody other than the preparer",
            description = "The last answer counts. What was kept back counts as long as it is.")
    public RestResponse<FindingView> answer(
            @PathParam("id") UUID id, @PathParam("findingId") UUID findingId, @Valid @NotNull AnswerBody body) {
        return Answers.created(FindingView.of(findings.answer(id, findingId, body.answer(), body.words())));
    }
}
