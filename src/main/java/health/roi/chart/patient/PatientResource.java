package health.roi.chart.patient;

import health.roi.chart.patient.PatientApi.DemographicsBody;
import health.roi.chart.patient.PatientApi.PatientSearchBody;
import health.roi.chart.patient.PatientApi.PatientView;
import health.roi.chart.patient.PatientApi.RegistrationBody;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/patients")
@Tag(name = "Patients")
public class PatientResource {

    private static final String PATH = "/v1/patients";

    @Inject
    PatientService patients;

    @Inject
    PatientSearchService search;

    @POST
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(
            operationId = "registerPatient",
            summary = "Find a patient by any identifier, or create one",
            description =
                    "201 for a new patient. 200 where an identifier is known and family name and birth date agree:"
                            + " the new identifiers are added, the demographics stay as they are.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PatientView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PatientView.class)))
    public RestResponse<PatientView> register(@Valid @NotNull RegistrationBody body) {
        Registered registered = patients.register(body.demographics(), body.numbers());
        Patient patient = registered.patient();
        return registered.created()
                ? Answers.created(PATH, patient.id(), PatientView.of(patient), patient.version())
                : Answers.ok(PatientView.of(patient), patient.version());
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
    @Operation(operationId = "getPatient", summary = "Read a patient")
    public RestResponse<PatientView> read(@PathParam("id") UUID id) {
        Patient patient = patients.read(id);
        return Answers.ok(PatientView.of(patient), patient.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Operation(operationId = "changePatient", summary = "Change a patient's demographics")
    public RestResponse<PatientView> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull DemographicsBody body) {
        Patient patient = patients.change(id, body.toDomain(), ifMatch);
        return Answers.ok(PatientView.of(patient), patient.version());
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
            operationId = "searchPatients",
            summary = "Search patients by name, birth date or record number",
            description = "Sorted by family name, given name (both without case, accents and punctuation) and id.")
    public Page<PatientView> search(@Valid @NotNull PatientSearchBody body) {
        return search.search(body.criteria(), body.cursor(), body.size()).map(PatientView::of);
    }
}
