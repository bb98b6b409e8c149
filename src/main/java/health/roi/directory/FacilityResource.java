package health.roi.directory;

import health.roi.directory.FacilityApi.FacilityBody;
import health.roi.directory.FacilityApi.FacilityView;
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

@Path("/v1/facilities")
@Tag(name = "Directory")
public class FacilityResource {

    private static final String PATH = "/v1/facilities";

    @Inject
    FacilityService facilities;

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER,
        Roles.BILLING,
        Roles.AUDITOR,
        Roles.COPY_SERVICE,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "listFacilities", summary = "The custodian's facilities, oldest first")
    public Page<FacilityView> list(
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return facilities.page(cursor, limit).map(FacilityView::of);
    }

    @POST
    @RolesAllowed({Roles.ADMINISTRATOR})
    @Idempotent(required = true)
    @Operation(operationId = "createFacility", summary = "Add a facility")
    public RestResponse<FacilityView> create(@Valid @NotNull FacilityBody body) {
        Facility facility = facilities.create(body.toDomain());
        return Answers.created(PATH, facility.id(), FacilityView.of(facility), facility.version());
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
        Roles.COPY_SERVICE,
        Roles.ADMINISTRATOR
    })
    @Operation(operationId = "getFacility", summary = "Read a facility")
    public RestResponse<FacilityView> read(@PathParam("id") UUID id) {
        Facility facility = facilities.read(id);
        return Answers.ok(FacilityView.of(facility), facility.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR})
    @Operation(operationId = "changeFacility", summary = "Change a facility")
    public RestResponse<FacilityView> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull FacilityBody body) {
        Facility facility = facilities.change(id, body.toDomain(), ifMatch);
        return Answers.ok(FacilityView.of(facility), facility.version());
    }
}
