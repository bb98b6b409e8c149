package health.roi.disclosure;

import health.roi.disclosure.DisclosureApi.DisclosureView;
import health.roi.disclosure.DisclosureImportApi.DisclosureBody;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/patients/{id}/disclosures")
@Tag(name = "Accounting")
public class DisclosureResource {

    @Inject
    DisclosureService disclosures;

    @Inject
    DisclosureImportService imports;

    @GET
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listDisclosures",
            summary = "The disclosures of a patient's records in the last six years, newest first",
            description = "With accountable=true or list=ACCOUNTING only those that an accounting under 45 CFR 164.528"
                    + " must list; with list=PART2 those of 42 CFR 2.25, of three years. A corrected entry is shown as"
                    + " corrected. Sorted by day, then id.")
    public Page<DisclosureView> list(
            @PathParam("id") UUID id,
            @QueryParam("list") @DefaultValue("ALL") DisclosureList list,
            @QueryParam("accountable") Boolean accountable,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return disclosures.ofPatient(id, list, accountable, cursor, limit).map(DisclosureView::of);
    }

    @POST
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ROI_SPECIALIST})
    @Idempotent(required = true)
    @Operation(
            operationId = "recordDisclosure",
            summary = "Write down a disclosure that was made elsewhere, or correct one",
            description = "By another system, by hand or by a business associate. Nothing is changed: a correction is a"
                    + " later entry that names the earlier one. 200 where the source's external id is known with the"
                    + " same content.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DisclosureView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Written down already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DisclosureView.class)))
    public RestResponse<DisclosureView> record(@PathParam("id") UUID id, @Valid @NotNull DisclosureBody body) {
        Recorded recorded = imports.record(id, body.toDomain(id));
        DisclosureView view = DisclosureView.of(recorded.disclosure());
        return recorded.repeated() ? RestResponse.ok(view) : Answers.created(view);
    }
}
