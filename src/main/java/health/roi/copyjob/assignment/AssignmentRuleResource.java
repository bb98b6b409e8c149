package health.roi.copyjob.assignment;

import health.roi.copyjob.assignment.AssignmentRuleApi.RuleBody;
import health.roi.copyjob.assignment.AssignmentRuleApi.RuleView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(AssignmentRuleResource.PATH)
@Tag(name = "Copy management")
@RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
public class AssignmentRuleResource {

    static final String PATH = "/v1/copy-assignment-rules";

    @Inject
    AssignmentRuleService rules;

    @GET
    @Operation(
            operationId = "listCopyAssignmentRules",
            summary = "To whom the jobs of a site are offered first",
            description = "Sorted by id, which is the order in which the rules were made.")
    public Page<RuleView> list(
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return rules.page(cursor, limit).map(RuleView::of);
    }

    @POST
    @Idempotent(required = true)
    @Operation(
            operationId = "createCopyAssignmentRule",
            summary = "Add a rule for the jobs that are offered from now on")
    public RestResponse<RuleView> create(@Valid @NotNull RuleBody body) {
        AssignmentRule rule = rules.create(body.toDomain());
        return Answers.created(PATH, rule.id(), RuleView.of(rule), rule.version());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCopyAssignmentRule", summary = "Read a rule")
    public RestResponse<RuleView> read(@PathParam("id") UUID id) {
        return answer(rules.read(id));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeCopyAssignmentRule",
            summary = "Change a rule for the jobs that are offered from now on",
            description = "Jobs that are offered already stay as they are; assign those by hand.")
    public RestResponse<RuleView> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull RuleBody body) {
        return answer(rules.change(id, body.toDomain(), ifMatch));
    }

    private static RestResponse<RuleView> answer(AssignmentRule rule) {
        return Answers.ok(RuleView.of(rule), rule.version());
    }
}
