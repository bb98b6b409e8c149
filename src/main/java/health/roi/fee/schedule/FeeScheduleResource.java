package health.roi.fee.schedule;

import health.roi.fee.schedule.FeeScheduleApi.FeeScheduleBody;
import health.roi.fee.schedule.FeeScheduleApi.FeeScheduleSummaryView;
import health.roi.fee.schedule.FeeScheduleApi.FeeScheduleView;
import health.roi.fee.schedule.FeeScheduleApi.PublishedSchedule;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(FeeScheduleResource.PATH)
@Tag(name = "Fees")
public class FeeScheduleResource {

    static final String PATH = "/v1/fee-schedules";

    @Inject
    FeeScheduleService schedules;

    @GET
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.SUPERVISOR,
        Roles.BILLING,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            operationId = "listFeeSchedules",
            summary = "The schedules by which copies are priced",
            description = "Those that come with the service and those that the custodian added, sorted by id.")
    public Page<FeeScheduleSummaryView> list(
            @QueryParam("state") @Pattern(regexp = "[A-Z]{2}") @Size(max = 2) String state,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return schedules.page(state, cursor, limit).map(FeeScheduleSummaryView::of);
    }

    @POST
    @RolesAllowed({Roles.ADMINISTRATOR})
    @Idempotent(required = true)
    @Operation(
            operationId = "createFeeSchedule",
            summary = "Publish a schedule that begins on a later day",
            description =
                    "From its first day on it holds in place of the one before, until a newer one begins. A published"
                            + " schedule never changes: a new tariff is a new schedule.")
    public RestResponse<FeeScheduleView> create(@Valid @NotNull FeeScheduleBody body) {
        PublishedSchedule published = schedules.publish(body);
        return Answers.created(PATH, published.written().id(), FeeScheduleView.of(published));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.SUPERVISOR,
        Roles.BILLING,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            operationId = "getFeeSchedule",
            summary = "Read a schedule: every amount with its citation, and what was assumed")
    public FeeScheduleView read(@PathParam("id") @Size(max = 40) String id) {
        return FeeScheduleView.of(schedules.read(id));
    }
}
