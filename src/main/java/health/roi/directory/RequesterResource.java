package health.roi.directory;

import health.roi.directory.RequesterApi.RequesterBody;
import health.roi.directory.RequesterApi.RequesterView;
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

@Path("/v1/requesters")
@Tag(name = "Directory")
public class RequesterResource {

    private static final String PATH = "/v1/requesters";

    @Inject
    RequesterService requesters;

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER,
        Roles.BILLING,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "listRequesters", summary = "The custodian's requesters, oldest first")
    public Page<RequesterView> list(
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return requesters.page(cursor, limit).map(RequesterView::of);
    }

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    @Idempotent(required = true)
    @Operation(operationId = "createRequester", summary = "Add a requester")
    public RestResponse<RequesterView> create(@Valid @NotNull RequesterBody body) {
        Requester requester = requesters.create(body.toDomain());
        return Answers.created(PATH, requester.id(), RequesterView.of(requester), requester.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER,
        Roles.BILLING,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "getRequester", summary = "Read a requester")
    public RestResponse<RequesterView> read(@PathParam("id") UUID id) {
        Requester requester = requesters.read(id);
        return Answers.ok(RequesterView.of(requester), requester.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "changeRequester", summary = "Change a requester")
    public RestResponse<RequesterView> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull RequesterBody body) {
        Requester requester = requesters.change(id, body.toDomain(), ifMatch);
        return Answers.ok(RequesterView.of(requester), requester.version());
    }
}
