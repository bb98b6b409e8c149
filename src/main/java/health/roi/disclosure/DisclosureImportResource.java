package health.roi.disclosure;

import health.roi.disclosure.DisclosureImportApi.DisclosureImportBody;
import health.roi.disclosure.DisclosureImportApi.DisclosureImportView;
import health.roi.disclosure.DisclosureImportApi.DisclosureLineBody;
import health.roi.disclosure.DisclosureImportApi.DisclosureLineView;
import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/disclosure-imports")
@Tag(name = "Accounting")
public class DisclosureImportResource {

    @Inject
    DisclosureImportService imports;

    @POST
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.ROI_SPECIALIST})
    @Idempotent(required = true)
    @Operation(
            operationId = "importDisclosures",
            summary = "Write down up to 500 disclosures that were made elsewhere, with an answer for each line",
            description = "A refused line keeps no other from being written. Sent again, lines with an external id are"
                    + " answered REPEATED. A line that does not follow the API description refuses the whole body.")
    public RestResponse<DisclosureImportView> record(@Valid @NotNull DisclosureImportBody body) {
        List<DisclosureLineView> answers = new ArrayList<>();
        for (DisclosureLineBody line : body.lines()) {
            answers.add(answer(answers.size(), line));
        }
        return Answers.created(DisclosureImportView.of(answers));
    }

    private DisclosureLineView answer(int number, DisclosureLineBody line) {
        DisclosureImportService.Line result =
                imports.line(line.patientId(), line.facilityId(), line.recordNumber(), line.disclosure()::toDomain);
        return new DisclosureLineView(
                number,
                result.outcome(),
                result.disclosureId(),
                result.refusal() == null ? null : result.refusal().type().code(),
                result.refusal() == null ? List.of() : result.refusal().errors());
    }
}
