package health.roi.directory.client;

import health.roi.directory.client.ClientApi.ClientBody;
import health.roi.directory.client.ClientApi.ClientRevocationBody;
import health.roi.directory.client.ClientApi.ClientView;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/copy-services/{id}/clients")
@Tag(name = "Directory")
public class CopyServiceClientResource {

    @Inject
    ClientService clients;

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listCopyServiceClients", summary = "The clients of a copy service, oldest first")
    public Page<ClientView> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return clients.page(id, cursor, limit).map(ClientView::of);
    }

    @POST
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.ADMINISTRATOR})
    @Idempotent(required = true)
    @Operation(
            operationId = "registerCopyServiceClient",
            summary = "Write down a client of a copy service",
            description = "Your identity provider says which clients there are; only what is written down here can be"
                    + " revoked here.")
    public RestResponse<ClientView> register(@PathParam("id") UUID id, @Valid @NotNull ClientBody body) {
        CopyServiceClient client = clients.register(id, body.client().strip());
        return Answers.created(ClientView.of(client), client.version());
    }

    @POST
    @Path("{clientId}/revocation")
    @RolesAllowed({Roles.SUPERVISOR, Roles.PRIVACY_OFFICER, Roles.ADMINISTRATOR})
    @Idempotent
    @Operation(
            operationId = "revokeCopyServiceClient",
            summary = "Let a client in no longer, at once",
            description = "Also while its tokens are still good. A revocation is final.")
    public RestResponse<ClientView> revoke(
            @PathParam("id") UUID id,
            @PathParam("clientId") UUID clientId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ClientRevocationBody body) {
        CopyServiceClient client = clients.revoke(id, clientId, ifMatch, body.reason());
        return Answers.ok(ClientView.of(client), client.version());
    }
}
