package health.roi.disclosure.view;

import health.roi.disclosure.view.PatientViewApi.ViewLinkBody;
import health.roi.disclosure.view.PatientViewApi.ViewLinkView;
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

@Path("/v1/patients/{id}/views")
@Tag(name = "Patient view")
@RolesAllowed({Roles.FRONT_DESK, Roles.PRIVACY_OFFICER})
public class ViewLinkResource {

    @Inject
    ViewLinkService links;

    @POST
    @Idempotent(required = true)
    @Operation(
            operationId = "makePatientView",
            summary = "Make a link by which the patient sees who has seen and received the record",
            description = "Verify identity first. The code is told once; give it to the patient apart from the link. It"
                    + " expires after seven days.")
    public RestResponse<ViewLinkView> make(@PathParam("id") UUID id, @Valid @NotNull ViewLinkBody body) {
        ViewLinkService.Made made = links.make(id, body.toDomain());
        return Answers.created(ViewLinkView.of(made.link(), made.code()));
    }

    @GET
    @Operation(
            operationId = "listPatientViews",
            summary = "The links that were made for a patient, newest first",
            description = "Sorted by id. Codes are not kept.")
    public Page<ViewLinkView> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return links.ofPatient(id, cursor, limit).map(ViewLinkView::of);
    }

    @POST
    @Path("{viewId}/closure")
    @Idempotent
    @Operation(
            operationId = "closePatientView",
            summary = "Close a link before its time",
            description = "For one that went to the wrong hands; a closed link stays closed.")
    public RestResponse<ViewLinkView> close(@PathParam("id") UUID id, @PathParam("viewId") UUID viewId) {
        return RestResponse.ok(ViewLinkView.of(links.close(id, viewId)));
    }
}
