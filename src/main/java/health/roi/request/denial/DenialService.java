package health.roi.request.denial;

import health.roi.audit.AuditService;
import health.roi.audit.DecisionKind;
import health.roi.audit.DecisionRecordService;
import health.roi.audit.Subject;
import health.roi.letter.Denial.Rest;
import health.roi.letter.Letter;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.FieldError;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import health.roi.request.Action;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestFactsChanged;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestService;
import health.roi.request.Resolution;
import health.roi.request.Verification;
import health.roi.request.letter.RequestLetterService;
import health.roi.request.review.Assessment;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Denies access to records of a request; a denial of everything that could go out closes it. */
@ApplicationScoped
@Transactional
public class DenialService {

    @Inject
    DenialStore denials;

    @Inject
    DeniedRecordsService denied;

    @Inject
    RequestService requests;

    @Inject
    RequestChangeService changes;

    @Inject
    RequestMoveService moves;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestLetterService letters;

    @Inject
    Event<RequestFactsChanged> changed;

    @Inject
    AuditService audit;

    @Inject
    DecisionRecordService decisions;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Records the denial and writes its letter, together or not at all. Refuses with everything that is missing, and with
     * {@code letter-incomplete} where the letter would lack a required element, such as whom to complain to.
     */
    Denial deny(UUID id, String ifMatch, DenialProposal proposal) {
        changes.forChange(id, ifMatch);
        moves.requirePossible(id, Action.DENY);
        Assessment assessment = assessments.assess(id);
        Denial denial = proposed(assessment, proposal);
        Rest rest = DenialLetters.rest(denial, denied.of(id), assessment);
        DenialRow row = DenialRow.of(denial, callers.get().custodian());
        denials.persist(row);
        decisions.keep(
                DecisionKind.DENIAL,
                id,
                assessment.patient().id(),
                assessment.facts(),
                Map.of("determination", assessment.determination(), "denial", denial));
        Letter letter = letters.issue(id, letter(denial, rest, assessment));
        Map<String, String> detail = Map.of(
                "records", String.valueOf(denial.recordIds().size()),
                "letter", letter.id().toString());
        changes.restsAnew(id, "deny-access", detail);
        if (rest == Rest.NOTHING_ELSE) {
            moves.close(id, Action.DENY, Resolution.DENIED, null);
        }
        denials.flush();
        // Other requests of the patient may be about the same records.
        requests.openOf(assessment.patient().id()).stream()
                .filter(other -> !other.id().equals(id))
                .forEach(other -> changed.fire(new RequestFactsChanged(other.id())));
        denials.flush();
        return row.toDomain();
    }

    /** The letter that {@link #deny} would write; nothing is recorded. */
    byte[] preview(UUID id, DenialProposal proposal) {
        moves.requirePossible(id, Action.DENY);
        Assessment assessment = assessments.assess(id);
        Denial denial = proposed(assessment, proposal);
        return letters.preview(id, letter(denial, DenialLetters.rest(denial, denied.of(id), assessment), assessment));
    }

    private health.roi.letter.Denial letter(Denial denial, Rest rest, Assessment assessment) {
        return DenialLetters.denial(denial, rest, letters.frame(assessment), assessment, letters.complaints());
    }

    List<Denial> of(UUID id) {
        ReleaseRequest request = requests.get(id);
        audit.allowed("release-request.denials.read", Subject.request(id, request.patientId()));
        return denials.of(callers.get().custodian(), id).stream()
                .map(DenialRow::toDomain)
                .toList();
    }

    private Denial proposed(Assessment assessment, DenialProposal proposal) {
        ReleaseRequest request = assessment.situation().request();
        if (request.patientId() == null) {
            throw new ProblemException(ProblemType.PATIENT_UNMATCHED);
        }
        Denial denial = new Denial(
                Ids.next(clock),
                request.id(),
                proposal.ground(),
                proposal.explanation(),
                withheld(assessment, proposal),
                proposal.inPart(),
                proposal.professional(),
                proposal.judgement(),
                proposal.heldElsewhere(),
                assessment.facility().dayOf(clock.instant()),
                clock.instant(),
                callers.get().subject(),
                null,
                null);
        List<Refusal> refusals = DenialRules.denial(
                denial,
                new DenialRules.Asked(
                        assessment.determination().basis(),
                        request.requester().kind(),
                        assessment.situation().verified().contains(Verification.Subject.REQUESTER_IDENTITY),
                        DenialLetters.excepted(assessment)));
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
        return denial;
    }

    private static Set<UUID> withheld(Assessment assessment, DenialProposal proposal) {
        Set<UUID> inScope = DenialLetters.inScope(assessment);
        if (proposal.recordIds() == null) {
            return inScope;
        }
        List<FieldError> unknown = new ArrayList<>();
        List<UUID> named = List.copyOf(proposal.recordIds());
        for (int i = 0; i < named.size(); i++) {
            if (!inScope.contains(named.get(i))) {
                unknown.add(new FieldError("/recordIds/" + i, "known-record-in-scope"));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(ProblemType.REFERENCE_UNKNOWN, unknown);
        }
        return proposal.recordIds();
    }
}
