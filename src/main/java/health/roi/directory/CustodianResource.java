package health.roi.directory;

import health.roi.directory.CustodianApi.CustodianBody;
import health.roi.directory.CustodianApi.CustodianView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/custodians")
@Tag(name = "Directory")
public class CustodianResource {

    private static final String PATH = "/v1/custodians";

    @Inject
    CustodianService custodians;

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
    @Operation(operationId = "listCustodians", summary = "The custodian of the token")
    public Page<CustodianView> list() {
        return custodians.page().map(CustodianView::of);
    }

    @POST
    @RolesAllowed({Roles.ADMINISTRATOR})
    @Idempotent(required = true)
    @Operation(operationId = "createCustodian", summary = "Add a custodian")
    public RestResponse<CustodianView> create(@Valid @NotNull CustodianBody body) {
        Custodian custodian = custodians.create(body.toDomain());
        return Answers.created(PATH, custodian.id(), CustodianView.of(custodian), custodian.version());
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
    @Operation(operationId = "getCustodian", summary = "Read a custodian")
    public RestResponse<CustodianView> read(@PathParam("id") UUID id) {
        Custodian custodian = custodians.read(id);
        return Answers.ok(CustodianView.of(custodian), custodian.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR})
    @Operation(operationId = "changeCustodian", summary = "Change a custodian")
    public RestResponse<CustodianView> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CustodianBody body) {
        Custodian custodian = custodians.change(id, body.toDomain(), ifMatch);
        return Answers.ok(CustodianView.of(custodian), custodian.version());
    }
}
