package health.roi.chart.record;

import health.roi.chart.record.RecordApi.RecordBody;
import health.roi.chart.record.RecordApi.RecordView;
import health.roi.determination.RecordStatus;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/patients/{id}/records")
@Tag(name = "Records")
public class PatientRecordResource {

    @Inject
    RecordService records;

    @Inject
    RecordSearchService search;

    @POST
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(operationId = "createRecord", summary = "Enter a record of the patient into the index")
    public RestResponse<RecordView> create(@PathParam("id") UUID id, @Valid @NotNull RecordBody body) {
        ChartRecord record = records.add(id, body.toDomain());
        return Answers.created(RecordResource.PATH, record.id(), RecordView.of(record), record.version());
    }

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(
            operationId = "listPatientRecords",
            summary = "The patient's records at the caller's facilities",
            description = "Sorted by service date and id, oldest first.")
    public Page<RecordView> list(
            @PathParam("id") UUID id,
            @QueryParam("facilityId") UUID facilityId,
            @QueryParam("status") RecordStatus status,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return search.ofPatient(RecordCriteria.of(id, facilityId, status, from, to), cursor, limit)
                .map(RecordView::of);
    }
}
