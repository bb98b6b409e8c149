package health.roi.disclosure.view;

import health.roi.disclosure.view.PatientViewApi.PatientRecordView;
import health.roi.disclosure.view.PatientViewApi.PatientViewBody;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Without a token: the patient has a link and a code. */
@Path(PatientViewResource.PATH + "/{linkId}")
@Tag(name = "Patient view")
public class PatientViewResource {

    static final String PATH = "/v1/patient-views";

    @Inject
    PatientViewService views;

    @POST
    @PermitAll
    @Operation(
            operationId = "openPatientView",
            summary = "See who has seen and received the record, with the link and its code",
            description =
                    "Five wrong codes lock the link; an unknown, closed, expired or locked link is answered like a wrong"
                            + " code. The code opens the view again until the link expires, for the pages that follow.")
    public PatientRecordView open(@PathParam("linkId") UUID linkId, @Valid @NotNull PatientViewBody body) {
        return views.open(linkId, body.code(), body.places())
                .map(PatientRecordView::of)
                .orElseThrow(() -> new ProblemException(ProblemType.LINK_REFUSED));
    }
}
