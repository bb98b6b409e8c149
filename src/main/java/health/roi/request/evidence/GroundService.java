package health.roi.request.evidence;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.authorization.AuthorizationService;
import health.roi.authorization.process.LegalProcess;
import health.roi.authorization.process.LegalProcessElements;
import health.roi.authorization.process.LegalProcessService;
import health.roi.authorization.representative.EndangermentReview;
import health.roi.authorization.representative.Representative;
import health.roi.authorization.representative.RepresentativeElements;
import health.roi.authorization.representative.RepresentativeService;
import health.roi.authorization.waiver.ResearchWaiver;
import health.roi.authorization.waiver.ResearchWaiverElements;
import health.roi.authorization.waiver.ResearchWaiverService;
import health.roi.determination.Assurance;
import health.roi.determination.Purpose;
import health.roi.determination.Scope;
import health.roi.directory.FacilityService;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The grounds of a release other than the patient's form: legal process, a representative, a research waiver. Recorded
 * until the review ends; each has its stored papers.
 */
@ApplicationScoped
@Transactional
public class GroundService {

    @Inject
    RequestService requests;

    @Inject
    RequestChangeService changes;

    @Inject
    RequestDocumentService papers;

    @Inject
    AuthorizationService authorizations;

    @Inject
    LegalProcessService processes;

    @Inject
    RepresentativeService representatives;

    @Inject
    ResearchWaiverService waivers;

    @Inject
    FacilityService facilities;

    @Inject
    AuditService audit;

    public LegalProcess recordProcess(UUID id, String ifMatch, LegalProcessElements says) {
        ReleaseRequest request = changes.forChangeInReview(id, ifMatch);
        List<FieldError> wrong = new ArrayList<>();
        notInFuture(says.issuedOn(), "/issuedOn", wrong);
        notInFuture(says.noticeSentOn(), "/noticeSentOn", wrong);
        if (says.assurance() == Assurance.NOTICE_TO_PATIENT && says.noticeSentOn() == null) {
            wrong.add(new FieldError("/noticeSentOn", "needed-for-notice"));
        }
        notBackwards(says.expresslyAuthorizes(), "/expresslyAuthorizes/to", wrong);
        refuse(wrong);
        refuseUnstored(id, says.papers(), RequestDocument.Kind.LEGAL_PROCESS, RequestDocument.Kind.SUBPOENA);
        LegalProcess process = processes.record(id, request.patientId(), says);
        changes.restsAnew(id, "record-legal-process", Map.of("kind", says.kind().name()));
        return process;
    }

    public Representative recordRepresentative(UUID id, String ifMatch, RepresentativeElements says) {
        // A danger is written down whenever somebody sees it, also when the review has ended.
        ReleaseRequest request =
                says.endangermentConcern() ? changes.forChange(id, ifMatch) : changes.forChangeInReview(id, ifMatch);
        List<FieldError> wrong = new ArrayList<>();
        notBackwards(says.scope(), "/scope/to", wrong);
        refuse(wrong);
        refuseUnstored(id, says.papers(), RequestDocument.Kind.REPRESENTATIVE_AUTHORITY);
        Representative representative = representatives.record(id, request.patientId(), says);
        changes.restsAnew(
                id,
                "record-representative",
                Map.of("relationship", says.relationship().name()));
        return representative;
    }

    /** A professional decided about the representative of record; also after the review, which then looks again. */
    public Representative reviewRepresentative(UUID id, String ifMatch, EndangermentReview review) {
        ReleaseRequest request = changes.forChange(id, ifMatch);
        List<FieldError> wrong = new ArrayList<>();
        notInFuture(review.decidedOn(), "/decidedOn", wrong);
        refuse(wrong);
        Representative representative = representatives.review(id, request.patientId(), review);
        changes.restsAnew(
                id, "review-representative", Map.of("outcome", review.outcome().name()));
        return representative;
    }

    public ResearchWaiver recordWaiver(UUID id, String ifMatch, ResearchWaiverElements says) {
        ReleaseRequest request = changes.forChangeInReview(id, ifMatch);
        List<FieldError> wrong = new ArrayList<>();
        notInFuture(says.approvedOn(), "/approvedOn", wrong);
        refuse(wrong);
        refuseUnstored(id, says.papers(), RequestDocument.Kind.RESEARCH_WAIVER);
        ResearchWaiver waiver = waivers.record(id, request.patientId(), says);
        changes.restsAnew(id, "record-research-waiver", Map.of());
        return waiver;
    }

    /** All of them, for the review; not audited: the calling feature does that. */
    public Grounds of(ReleaseRequest request) {
        return new Grounds(
                request.authorizationId() == null
                        ? null
                        : authorizations.find(request.authorizationId()).orElseThrow(),
                processes.current(request.id(), request.patientId()).orElse(null),
                representatives.current(request.id(), request.patientId()).orElse(null),
                waivers.current(request.id(), request.patientId()).orElse(null),
                request.purpose() == Purpose.SERIOUS_THREAT
                        && papers.stored(request.id(), RequestDocument.Kind.THREAT_STATEMENT));
    }

    public LegalProcess process(UUID id) {
        ReleaseRequest request = read(id, "legal-process");
        return processes.current(id, request.patientId()).orElseThrow(ProblemException::notFound);
    }

    public Representative representative(UUID id) {
        ReleaseRequest request = read(id, "representative");
        return representatives.current(id, request.patientId()).orElseThrow(ProblemException::notFound);
    }

    public EndangermentReview endangermentReview(UUID id) {
        ReleaseRequest request = read(id, "representative.review");
        return representatives
                .current(id, request.patientId())
                .map(Representative::review)
                .orElseThrow(ProblemException::notFound);
    }

    public ResearchWaiver waiver(UUID id) {
        ReleaseRequest request = read(id, "research-waiver");
        return waivers.current(id, request.patientId()).orElseThrow(ProblemException::notFound);
    }

    /** The calendar day at the facility of the request. */
    public LocalDate today(UUID id) {
        return facilities.today(requests.get(id).facilityId());
    }

    private ReleaseRequest read(UUID id, String what) {
        ReleaseRequest request = requests.get(id);
        audit.allowed("release-request." + what + ".read", Subject.request(id, request.patientId()));
        return request;
    }

    private void notInFuture(LocalDate day, String pointer, List<FieldError> wrong) {
        if (day != null && day.isAfter(facilities.latestDay())) {
            wrong.add(new FieldError(pointer, "not-in-future"));
        }
    }

    private static void notBackwards(Scope scope, String pointer, List<FieldError> wrong) {
        if (scope != null && scope.endsBeforeItBegins()) {
            wrong.add(new FieldError(pointer, "not-before-from"));
        }
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw ProblemException.fields(ProblemType.BODY_INVALID, wrong);
        }
    }

    /** Evidence is shown by a paper of its kind whose bytes are here. */
    private void refuseUnstored(UUID id, List<UUID> named, RequestDocument.Kind... kinds) {
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (!papers.stored(id, named.get(i), Set.of(kinds))) {
                unknown.add(new FieldError("/papers/" + i, "stored-paper-of-its-kind"));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(ProblemType.REFERENCE_UNKNOWN, unknown);
        }
    }
}
