package health.roi.authorization;

import health.roi.authorization.AuthorizationApi.AuthorizationBody;
import health.roi.authorization.AuthorizationApi.AuthorizationView;
import health.roi.authorization.AuthorizationApi.ExpirationBody;
import health.roi.authorization.AuthorizationApi.RevocationBody;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(AuthorizationResource.PATH)
@Tag(name = "Authorizations")
public class AuthorizationResource {

    static final String PATH = "/v1/authorizations";

    @Inject
    AuthorizationService authorizations;

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(operationId = "createAuthorization", summary = "Record a patient's authorization, defective or not")
    public RestResponse<AuthorizationView> create(@Valid @NotNull AuthorizationBody body) {
        AuthorizationForm form = authorizations.record(body.patientId(), body.elements());
        return Answers.created(PATH, form.id(), AuthorizationView.of(form), form.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(operationId = "getAuthorization", summary = "Read an authorization")
    public RestResponse<AuthorizationView> read(@PathParam("id") UUID id) {
        AuthorizationForm form = authorizations.read(id);
        return Answers.ok(AuthorizationView.of(form), form.version());
    }

    @POST
    @Path("{id}/revocation")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "revokeAuthorization",
            summary = "Take in a written revocation",
            description = "Effective as it is received: nothing more is released on the authorization.")
    public RestResponse<AuthorizationView> revoke(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull RevocationBody body) {
        AuthorizationForm form = authorizations.revoke(id, body.revokedOn(), body.how(), ifMatch);
        return Answers.ok(AuthorizationView.of(form), form.version());
    }

    @POST
    @Path("{id}/expiration")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(
            operationId = "expireAuthorization",
            summary = "Record that the event occurred on which the authorization ends",
            description = "Effective at once. A date of expiration needs no such call: the calendar sees to it.")
    public RestResponse<AuthorizationView> expire(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ExpirationBody body) {
        AuthorizationForm form = authorizations.expire(id, body.occurredOn(), ifMatch);
        return Answers.ok(AuthorizationView.of(form), form.version());
    }
}
