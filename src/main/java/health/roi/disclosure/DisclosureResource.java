package health.roi.disclosure;

import health.roi.disclosure.DisclosureApi.DisclosureView;
import health.roi.platform.access.Roles;
import health.roi.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/patients/{id}/disclosures")
@Tag(name = "Accounting")
public class DisclosureResource {

    @Inject
    DisclosureService disclosures;

    @GET
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listDisclosures",
            summary = "The disclosures of a patient's records in the last six years, newest first",
            description = "With accountable=true only those that an accounting under 45 CFR 164.528 must list.")
    public Page<DisclosureView> list(
            @PathParam("id") UUID id,
            @QueryParam("accountable") Boolean accountable,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return disclosures.ofPatient(id, accountable, cursor, limit).map(DisclosureView::of);
    }
}
