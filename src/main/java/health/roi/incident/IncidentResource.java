package health.roi.incident;

import health.roi.incident.IncidentApi.IncidentBody;
import health.roi.incident.IncidentViewApi.IncidentEntryView;
import health.roi.incident.IncidentViewApi.IncidentSummaryView;
import health.roi.incident.IncidentViewApi.IncidentView;
import health.roi.incident.IncidentViewApi.ListedPersonView;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(IncidentResource.PATH)
@Tag(name = "Incidents")
public class IncidentResource {

    static final String PATH = "/v1/incidents";

    @Inject
    IncidentService incidents;

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listIncidents",
            summary = "The incidents, the most urgent first",
            description = "Sorted by the earliest day by which somebody has yet to be told, then id.")
    public Page<IncidentSummaryView> list(
            @QueryParam("state") IncidentState state,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return incidents
                .page(state, cursor, limit)
                .map(incident -> IncidentSummaryView.of(incident, incidents.isOverdue(incident)));
    }

    @POST
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Idempotent(required = true)
    @Operation(
            operationId = "recordIncident",
            summary = "Record a misdirected release",
            description =
                    "Whoever notices one records it. It is presumed to be a breach, 45 CFR 164.402(2), and the time to"
                            + " tell people runs from the day of discovery.")
    public RestResponse<IncidentView> record(@Valid @NotNull IncidentBody body) {
        IncidentDetails details = incidents.record(body.deliveryId(), body.toDomain(), body.affected());
        return Answers.created(
                PATH, details.incident().id(), view(details), details.incident().version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getIncident", summary = "Read an incident, and who has to be told by when")
    public RestResponse<IncidentView> read(@PathParam("id") UUID id) {
        return answer(incidents.read(id));
    }

    @GET
    @Path("{id}/people")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listIncidentPeople",
            summary = "Whose information it is",
            description = "Sorted by id, which is the order of naming.")
    public Page<ListedPersonView> people(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return incidents.people(id, cursor, limit).map(ListedPersonView::of);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getIncidentHistory", summary = "What happened to an incident, oldest first")
    public List<IncidentEntryView> history(@PathParam("id") UUID id) {
        return incidents.history(id).stream().map(IncidentEntryView::of).toList();
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "confirmIncident",
            summary = "Say that a hint is an incident, and what is known of it",
            description = "deliveryId is left out or that of the hint.")
    public RestResponse<IncidentView> confirm(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull IncidentBody body) {
        return answer(incidents.confirm(id, ifMatch, body.deliveryId(), body.toDomain(), body.affected()));
    }

    private RestResponse<IncidentView> answer(IncidentDetails details) {
        return Answers.ok(view(details), details.incident().version());
    }

    private IncidentView view(IncidentDetails details) {
        return IncidentView.of(details, incidents.isOverdue(details.incident()));
    }
}
