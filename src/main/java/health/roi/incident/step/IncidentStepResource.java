package health.roi.incident.step;

import health.roi.incident.IncidentApi.ResidentsBody;
import health.roi.incident.IncidentDetails;
import health.roi.incident.IncidentService;
import health.roi.incident.IncidentViewApi.IncidentView;
import health.roi.incident.step.IncidentStepApi.BreachDelayBody;
import health.roi.incident.step.IncidentStepApi.IncidentAssessmentBody;
import health.roi.incident.step.IncidentStepApi.IncidentDecisionBody;
import health.roi.incident.step.IncidentStepApi.IncidentDismissalBody;
import health.roi.incident.step.IncidentStepApi.IncidentPeopleBody;
import health.roi.incident.step.IncidentStepApi.RecallBody;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/incidents/{id}")
@Tag(name = "Incidents")
public class IncidentStepResource {

    @Inject
    IncidentStepService steps;

    @Inject
    IncidentService incidents;

    @POST
    @Path("dismissal")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(operationId = "dismissIncident", summary = "Say that a hint led to nothing")
    public RestResponse<IncidentView> dismiss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull IncidentDismissalBody body) {
        return answer(steps.dismiss(id, ifMatch, body.reason().strip()));
    }

    @POST
    @Path("people")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "addIncidentPeople",
            summary = "Name more people whose information it is",
            description = "Each gets a line in the accounting of disclosures at once.")
    public RestResponse<IncidentView> addPeople(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull IncidentPeopleBody body) {
        return answer(steps.addPeople(
                id, ifMatch, body.affected(), body.unlisted() == null ? null : ResidentsBody.sum(body.unlisted())));
    }

    @POST
    @Path("recalls")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(operationId = "recallRelease", summary = "Write down an attempt to get back what went out")
    public RestResponse<IncidentView> recall(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull RecallBody body) {
        return answer(steps.recall(id, ifMatch, body.toDomain()));
    }

    @POST
    @Path("assessment")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "assessIncident",
            summary = "Assess an incident by the four factors, or by an exception",
            description =
                    "45 CFR 164.402. It is a breach unless an exception applies or all four factors show a low probability.")
    public RestResponse<IncidentView> assess(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull IncidentAssessmentBody body) {
        return answer(steps.assess(id, ifMatch, body.toDomain()));
    }

    @POST
    @Path("decision")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Idempotent
    @Operation(
            operationId = "decideIncident",
            summary = "Decide whether it is a breach",
            description =
                    "That it is one can be decided without an assessment; that it is none only where the assessment shows it.")
    public RestResponse<IncidentView> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull IncidentDecisionBody body) {
        return answer(steps.decide(id, ifMatch, body.breach(), body.reason().strip()));
    }

    @POST
    @Path("delays")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Idempotent
    @Operation(
            operationId = "delayBreachNotices",
            summary = "Hold notices back at the request of law enforcement",
            description = "45 CFR 164.412. What would have been due by the last day is due on the next.")
    public RestResponse<IncidentView> delay(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull BreachDelayBody body) {
        return answer(steps.delay(id, ifMatch, body.toDomain()));
    }

    @POST
    @Path("closure")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Idempotent
    @Operation(
            operationId = "closeIncident",
            summary = "Close a breach of which everybody has been told whom the law names")
    public RestResponse<IncidentView> close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(steps.close(id, ifMatch));
    }

    private RestResponse<IncidentView> answer(IncidentDetails details) {
        return Answers.ok(
                IncidentView.of(details, incidents.isOverdue(details.incident())),
                details.incident().version());
    }
}
