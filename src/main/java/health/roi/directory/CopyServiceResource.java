package health.roi.directory;

import health.roi.directory.CopyServiceApi.CopyServiceBody;
import health.roi.directory.CopyServiceApi.CopyServiceView;
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

@Path("/v1/copy-services")
@Tag(name = "Directory")
public class CopyServiceResource {

    private static final String PATH = "/v1/copy-services";

    @Inject
    CopyServiceService services;

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
    @Operation(
            operationId = "listCopyServices",
            summary = "The copy services that work for the custodian, oldest first")
    public Page<CopyServiceView> list(
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return services.page(cursor, limit).map(CopyServiceView::of);
    }

    @POST
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    @Idempotent(required = true)
    @Operation(operationId = "createCopyService", summary = "Add a copy service")
    public RestResponse<CopyServiceView> create(@Valid @NotNull CopyServiceBody body) {
        CopyService service = services.create(body.toDomain());
        return Answers.created(PATH, service.id(), CopyServiceView.of(service), service.version());
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
    @Operation(operationId = "getCopyService", summary = "Read a copy service")
    public RestResponse<CopyServiceView> read(@PathParam("id") UUID id) {
        CopyService service = services.read(id);
        return Answers.ok(CopyServiceView.of(service), service.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "changeCopyService", summary = "Change a copy service")
    public RestResponse<CopyServiceView> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CopyServiceBody body) {
        CopyService service = services.change(id, body.toDomain(), ifMatch);
        return Answers.ok(CopyServiceView.of(service), service.version());
    }
}
