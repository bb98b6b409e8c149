package health.roi.document.hold;

import health.roi.document.hold.LegalHoldApi.LegalHoldBody;
import health.roi.document.hold.LegalHoldApi.LegalHoldReleaseBody;
import health.roi.document.hold.LegalHoldApi.LegalHoldView;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(LegalHoldResource.PATH)
@Tag(name = "Retention")
public class LegalHoldResource {

    static final String PATH = "/v1/legal-holds";

    @Inject
    LegalHoldService holds;

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listLegalHolds",
            summary = "What must not be deleted",
            description = "Sorted by id, which is the order of placing.")
    public Page<LegalHoldView> list(
            @QueryParam("subjectId") @Parameter(description = "the patient or the request") UUID subjectId,
            @QueryParam("inForce") @Parameter(description = "true: those in force; false: those released")
                    Boolean inForce,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return holds.page(subjectId, inForce, cursor, limit).map(LegalHoldView::of);
    }

    @POST
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent(required = true)
    @Operation(
            operationId = "placeLegalHold",
            summary = "Let nothing of a patient or a request be deleted",
            description = "Several may cover the same thing; each has to be released.")
    public RestResponse<LegalHoldView> place(@Valid @NotNull LegalHoldBody body) {
        LegalHold hold = holds.place(
                body.scope(),
                body.subjectId(),
                body.matter().strip(),
                body.reason().strip());
        return Answers.created(PATH, hold.id(), LegalHoldView.of(hold), hold.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getLegalHold", summary = "Read a legal hold")
    public RestResponse<LegalHoldView> read(@PathParam("id") UUID id) {
        LegalHold hold = holds.read(id);
        return Answers.ok(LegalHoldView.of(hold), hold.version());
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(operationId = "releaseLegalHold", summary = "End a legal hold", description = "Its row stays for ever.")
    public RestResponse<LegalHoldView> release(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull LegalHoldReleaseBody body) {
        LegalHold hold = holds.release(id, ifMatch, body.reason().strip());
        return Answers.ok(LegalHoldView.of(hold), hold.version());
    }
}
