package health.roi.chart.restriction;

import health.roi.chart.restriction.RestrictionApi.DecisionBody;
import health.roi.chart.restriction.RestrictionApi.RestrictionBody;
import health.roi.chart.restriction.RestrictionApi.RestrictionView;
import health.roi.chart.restriction.RestrictionApi.TerminationBody;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(RestrictionResource.PATH)
@Tag(name = "Restrictions")
public class RestrictionResource {

    static final String PATH = "/v1/restrictions";

    @Inject
    RestrictionService restrictions;

    @Inject
    DecisionService decisions;

    @Inject
    CoverageService coverage;

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(
            operationId = "listRestrictions",
            summary = "The restrictions that patients asked for",
            description = "Sorted by id, which is the order of asking.")
    public Page<RestrictionView> list(
            @QueryParam("patientId") UUID patientId,
            @QueryParam("status") RestrictionStatus status,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Page<Restriction> page = restrictions.page(patientId, status, cursor, limit);
        Map<UUID, Integer> covered = coverage.of(page.items());
        return page.map(restriction -> RestrictionView.of(restriction, covered.get(restriction.id())));
    }

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent(required = true)
    @Operation(
            operationId = "createRestriction",
            summary = "Write down that a patient asks for a restriction",
            description =
                    "Nothing is bound by it until it is agreed to. SELF_PAY that is paid in full must be agreed to, and"
                            + " binds from requestedOn on, before and after the decision.")
    public RestResponse<RestrictionView> create(@Valid @NotNull RestrictionBody body) {
        Restriction restriction = restrictions.ask(body.toDomain());
        return Answers.created(
                PATH, restriction.id(), RestrictionView.of(restriction, covered(restriction)), restriction.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(operationId = "getRestriction", summary = "Read a restriction")
    public RestResponse<RestrictionView> read(@PathParam("id") UUID id) {
        return answer(restrictions.read(id));
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "decideRestriction",
            summary = "Agree to a restriction or refuse it",
            description = "What was paid in full must be agreed to, 45 CFR 164.522(a)(1)(vi).")
    public RestResponse<RestrictionView> decide(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull DecisionBody body) {
        return answer(decisions.decide(id, body.agreed(), body.reason().strip(), body.on(), ifMatch));
    }

    @POST
    @Path("{id}/termination")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "terminateRestriction",
            summary = "End a restriction that was agreed to",
            description = "The custodian's own notice cannot end SELF_PAY, 45 CFR 164.522(a)(2)(iii).")
    public RestResponse<RestrictionView> terminate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull TerminationBody body) {
        return answer(decisions.terminate(id, body.by(), body.on(), body.note().strip(), ifMatch));
    }

    private RestResponse<RestrictionView> answer(Restriction restriction) {
        return Answers.ok(RestrictionView.of(restriction, covered(restriction)), restriction.version());
    }

    private int covered(Restriction restriction) {
        return coverage.of(List.of(restriction)).get(restriction.id());
    }
}
