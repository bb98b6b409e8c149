package health.roi.chart.task;

import health.roi.chart.task.TaskApi.CompletionBody;
import health.roi.chart.task.TaskApi.TaskBody;
import health.roi.chart.task.TaskApi.TaskView;
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

@Path(TaskResource.PATH)
@Tag(name = "Chart completion")
public class TaskResource {

    static final String PATH = "/v1/tasks";

    @Inject
    TaskService tasks;

    @Inject
    TaskListService lists;

    @GET
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR})
    @Operation(
            operationId = "listTasks",
            summary = "What is missing from the charts of a facility, and for how long",
            description = "Sorted by openedAt and id, oldest first.")
    public Page<TaskView> list(
            @QueryParam("facilityId") @NotNull UUID facilityId,
            @QueryParam("status") @DefaultValue("OPEN") TaskStatus status,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return lists.page(facilityId, status, cursor, limit).map(TaskView::of);
    }

    @POST
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(
            operationId = "createTask",
            summary = "Say that a form is missing from a record",
            description = "The record counts as UNSIGNED until its last task is completed.")
    public RestResponse<TaskView> create(@Valid @NotNull TaskBody body) {
        body.requireMissingForm();
        ChartTask task = tasks.miss(body.recordId(), body.form().strip(), TaskApi.stripped(body.practitioner()));
        return Answers.created(PATH, task.id(), TaskView.of(task), task.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR})
    @Operation(operationId = "getTask", summary = "Read a task")
    public RestResponse<TaskView> read(@PathParam("id") UUID id) {
        ChartTask task = tasks.read(id);
        return Answers.ok(TaskView.of(task), task.version());
    }

    @POST
    @Path("{id}/completion")
    @RolesAllowed({Roles.ROI_SPECIALIST, Roles.QUALITY_REVIEWER, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "completeTask",
            summary = "Say that the signature or the form is there",
            description = "The record's last open task makes it FINAL.")
    public RestResponse<TaskView> complete(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CompletionBody body) {
        ChartTask task = tasks.complete(id, body.completedOn(), TaskApi.stripped(body.note()), ifMatch);
        return Answers.ok(TaskView.of(task), task.version());
    }
}
