package health.roi.request.evidence;

import health.roi.platform.access.Roles;
import health.roi.platform.http.Answers;
import health.roi.platform.idempotency.Idempotent;
import health.roi.request.ReleaseRequestApi;
import health.roi.request.ReleaseRequestApi.ReleaseRequestView;
import health.roi.request.RequestService;
import health.roi.request.evidence.EvidenceApi.AttachAuthorizationBody;
import health.roi.request.evidence.EvidenceApi.NoteBody;
import health.roi.request.evidence.EvidenceApi.NoteView;
import health.roi.request.evidence.EvidenceApi.PatientMatchBody;
import health.roi.request.evidence.EvidenceApi.RequestDocumentBody;
import health.roi.request.evidence.EvidenceApi.RequestDocumentView;
import health.roi.request.evidence.EvidenceApi.VerificationBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/release-requests/{id}")
@Tag(name = "Evidence")
@Transactional
public class RequestEvidenceResource {

    @Inject
    PatientMatchService matches;

    @Inject
    VerificationService verifications;

    @Inject
    NoteService notes;

    @Inject
    RequestDocumentService papers;

    @Inject
    RequestService requests;

    @POST
    @Path("patient-match")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(
            operationId = "matchPatient",
            summary = "Say which patient the request is about",
            description = "At least two identifiers of the form must agree with the chart.")
    public RestResponse<ReleaseRequestView> match(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull PatientMatchBody body) {
        matches.match(id, ifMatch, body.patientId());
        return ReleaseRequestApi.answer(requests.details(id));
    }

    @POST
    @Path("authorization")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent
    @Operation(operationId = "attachAuthorization", summary = "Attach the authorization on which the release rests")
    public RestResponse<ReleaseRequestView> authorize(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull AttachAuthorizationBody body) {
        matches.authorize(id, ifMatch, body.authorizationId());
        return ReleaseRequestApi.answer(requests.details(id));
    }

    @POST
    @Path("verifications")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR, Roles.PRIVACY_OFFICER})
    @Idempotent
    @Operation(operationId = "recordVerification", summary = "Record that an identity or an authority was verified")
    public RestResponse<ReleaseRequestView> verify(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull VerificationBody body) {
        verifications.verify(id, ifMatch, body.toDomain());
        return ReleaseRequestApi.answer(requests.details(id));
    }

    @POST
    @Path("notes")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Idempotent(required = true)
    @Operation(operationId = "addNote", summary = "Add a line to the call log")
    public RestResponse<NoteView> note(@PathParam("id") UUID id, @Valid @NotNull NoteBody body) {
        return Answers.created(NoteView.of(notes.add(id, body.kind(), body.text())));
    }

    @GET
    @Path("notes")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(operationId = "listNotes", summary = "The call log, oldest first")
    public List<NoteView> notes(@PathParam("id") UUID id) {
        return notes.of(id).stream().map(NoteView::of).toList();
    }

    @POST
    @Path("documents")
    @RolesAllowed({Roles.FRONT_DESK, Roles.ROI_SPECIALIST, Roles.SUPERVISOR})
    @Idempotent(required = true)
    @Operation(operationId = "addRequestDocument", summary = "Announce a paper that came with the request")
    public RestResponse<RequestDocumentView> add(@PathParam("id") UUID id, @Valid @NotNull RequestDocumentBody body) {
        return Answers.created(RequestDocumentView.of(papers.add(id, body.kind(), body.title())));
    }

    @GET
    @Path("documents")
    @RolesAllowed({
        Roles.FRONT_DESK,
        Roles.ROI_SPECIALIST,
        Roles.QUALITY_REVIEWER,
        Roles.SUPERVISOR,
        Roles.PRIVACY_OFFICER
    })
    @Operation(operationId = "listRequestDocuments", summary = "The papers that came with the request, oldest first")
    public List<RequestDocumentView> papers(@PathParam("id") UUID id) {
        return papers.of(id).stream().map(RequestDocumentView::of).toList();
    }
}
