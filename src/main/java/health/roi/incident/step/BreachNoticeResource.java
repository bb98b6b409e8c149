package health.roi.incident.step;

import health.roi.incident.IncidentDetails;
import health.roi.incident.IncidentPartApi.BreachNoticeView;
import health.roi.incident.IncidentService;
import health.roi.incident.IncidentViewApi.IncidentView;
import health.roi.incident.step.BreachNoticeApi.BreachNoticeBody;
import health.roi.incident.step.BreachNoticeApi.BreachNoticesView;
import health.roi.incident.step.BreachNoticeApi.NoticeTextBody;
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

@Path("/v1/incidents/{id}")
@Tag(name = "Incidents")
public class BreachNoticeResource {

    @Inject
    BreachNoticeService notices;

    @Inject
    IncidentService incidents;

    @PUT
    @Path("notice-text")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            operationId = "writeBreachText",
            summary = "Write what every notice of the breach says",
            description = "Letters that went out stay as they are.")
    public RestResponse<IncidentView> say(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NoticeTextBody body) {
        IncidentDetails details = notices.say(id, ifMatch, body.toDomain());
        return Answers.ok(
                IncidentView.of(details, incidents.isOverdue(details.incident())),
                details.incident().version());
    }

    @GET
    @Path("notices")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listBreachNotices",
            summary = "Who has been told of the breach",
            description = "Sorted by id, which is the order of sending.")
    public Page<BreachNoticeView> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return notices.page(id, cursor, limit).map(BreachNoticeView::of);
    }

    @POST
    @Path("notices")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Idempotent(required = true)
    @Operation(
            operationId = "sendBreachNotices",
            summary = "Tell people, the media or the Secretary of the breach",
            description = "Each notice but a substitute one is a finished letter, read at /v1/letters/{id}/content.")
    public RestResponse<BreachNoticesView> send(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull BreachNoticeBody body) {
        BreachNoticeService.Sent sent = notices.send(id, ifMatch, body.toDomain());
        return Answers.created(
                new BreachNoticesView(
                        sent.notices().stream().map(BreachNoticeView::of).toList()),
                sent.version());
    }
}
