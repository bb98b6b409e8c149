package health.roi.copyjob.productivity;

import health.roi.copyjob.productivity.ProductivityApi.ProductivityView;
import health.roi.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/copy-services/{id}/productivity")
@Tag(name = "Copy management")
public class ProductivityResource {

    @Inject
    ProductivityService productivity;

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR, Roles.BILLING, Roles.COPY_SERVICE})
    @Operation(
            operationId = "getProductivity",
            summary = "What a copy service did in a period",
            description =
                    "Both days count, in UTC, at most 366 of them; without to until today, without from the 30 days up"
                            + " to it. Somebody of some facilities gets the figures of"
                            + " those; a copy service gets its own figures only.")
    public ProductivityView read(
            @PathParam("id") UUID id, @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        return ProductivityView.of(productivity.of(id, from, to));
    }
}
