package health.roi.request.letter;

import health.roi.platform.access.Roles;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.ReleaseRequestApi;
import health.roi.request.ReleaseRequestApi.ReleaseRequestView;
import health.roi.request.RequestService;
import health.roi.request.letter.RequestLetterApi.NoRecordsBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A request for which nothing was found. */
@Path("/v1/release-requests/{id}/no-records")
@Tag(name = "Review")
@Transactional
public class NoRecordsResource {

    @Inject
    NoRecordsService nothing;

    @Inject
    RequestService requests;

    @POST
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "closeWithoutRecords",
            summary = "Close a request for which nothing was found, and write the letter that says so")
    public RestResponse<ReleaseRequestView> close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NoRecordsBody body) {
        nothing.close(id, ifMatch, body.reason(), body.looked(), body.elsewhere());
        return ReleaseRequestApi.answer(requests.details(id));
    }
}
