package health.roi.fulfillment.certifier;

import health.roi.fulfillment.certifier.CertifierApi.CertifierBody;
import health.roi.fulfillment.certifier.CertifierApi.CertifierView;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/custodians/{id}/certifiers")
@Tag(name = "Directory")
public class CertifierResource {

    @Inject
    CertifierService certifiers;

    @POST
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ADMINISTRATOR})
    @Idempotent(required = true)
    @Operation(operationId = "nameCertifier", summary = "Name who certifies the custodian's records from now on")
    public RestResponse<CertifierView> name(@PathParam("id") UUID id, @Valid @NotNull CertifierBody body) {
        return Answers.created(CertifierView.of(certifiers.name(id, body.name(), body.title(), body.signature())));
    }

    @GET
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "listCertifiers",
            summary = "Who certified the custodian's records, newest first; the first one does now")
    public Page<CertifierView> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return certifiers.page(id, cursor, limit).map(CertifierView::of);
    }
}
