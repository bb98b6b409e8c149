package health.roi.chart.record;

import health.roi.chart.record.RecordApi.RecordCorrectionBody;
import health.roi.chart.record.RecordApi.RecordSearchBody;
import health.roi.chart.record.RecordApi.RecordView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(RecordResource.PATH)
@Tag(name = "Records")
public class RecordResource {

    static final String PATH = "/v1/records";

    @Inject
    RecordService records;

    @Inject
    RecordSearchService search;

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(operationId = "getRecord", summary = "Read a record's entry in the index")
    public RestResponse<RecordView> read(@PathParam("id") UUID id) {
        ChartRecord record = records.read(id);
        return Answers.ok(RecordView.of(record), record.version());
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR})
    @Operation(operationId = "correctRecord", summary = "Correct a record's status, categories, encounter or patient")
    public RestResponse<RecordView> correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull RecordCorrectionBody body) {
        ChartRecord record = records.correct(id, body.toDomain(), ifMatch);
        return Answers.ok(RecordView.of(record), record.version());
    }

    @POST
    @Path("search")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(
            operationId = "searchRecords",
            summary = "Search all records that the caller may see",
            description = "Sorted by service date and id, newest first.")
    public Page<RecordView> search(@Valid @NotNull RecordSearchBody body) {
        return search.search(body.criteria(), body.cursor(), body.size()).map(RecordView::of);
    }
}
