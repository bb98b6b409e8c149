package health.roi.request.denial;

import health.roi.audit.DecisionKind;
import health.roi.audit.DecisionRecordService;
import health.roi.directory.FacilityService;
import health.roi.letter.Letter;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.request.IntakeService;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestFactsChanged;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import health.roi.request.letter.RequestLetterService;
import health.roi.request.review.Assessment;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The review of a denial by another professional. It is asked for and decided also after the request has ended; a reversal
 * then logs a request that goes on with this one, with the day on which this one was received.
 */
@ApplicationScoped
@Transactional
public class DenialReviewService {

    @Inject
    DenialStore denials;

    @Inject
    RequestService requests;

    @Inject
    IntakeService intakes;

    @Inject
    RequestMoveService moves;

    @Inject
    RequestHistoryService history;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestLetterService letters;

    @Inject
    FacilityService facilities;

    @Inject
    Event<RequestFactsChanged> changed;

    @Inject
    DecisionRecordService decisions;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** Records that the person asked for the review. */
    Denial request(UUID id, UUID denialId, String ifMatch, LocalDate requestedOn) {
        DenialRow row = open(id, denialId, ifMatch);
        refuseFuture(requestedOn, "/requestedOn");
        refuse(DenialRules.reviewRequest(row.toDomain()));
        if (row.reviewRequestedOn != null) {
            throw new ProblemException(ProblemType.CONFLICT, "The review of this denial was asked for already.");
        }
        row.reviewRequestedOn = requestedOn;
        history.changed(id, "request-denial-review", Map.of("denial", denialId.toString()));
        denials.flush();
        return row.toDomain();
    }

    /** Records the outcome, which binds, and writes the letter that tells it. */
    Denial decide(UUID id, UUID denialId, String ifMatch, DenialReview proposed) {
        DenialRow row = open(id, denialId, ifMatch);
        refuseFuture(proposed.decidedOn(), "/decidedOn");
        refuse(DenialRules.review(row.toDomain(), proposed));
        row.review(new DenialReview(
                proposed.outcome(),
                proposed.reviewer(),
                proposed.explanation(),
                proposed.decidedOn(),
                clock.instant(),
                callers.get().subject()));
        denials.flush();
        Denial denial = row.toDomain();
        Assessment assessment = assessments.assess(id);
        decisions.keep(
                DecisionKind.DENIAL_REVIEW,
                id,
                assessment.situation().request().patientId(),
                assessment.facts(),
                Map.of("determination", assessment.determination(), "denial", denial));
        Letter letter =
                letters.issue(id, DenialLetters.review(denial, letters.frame(assessment), letters.complaints()));
        Map<String, String> detail = new TreeMap<>(Map.of(
                "denial", denialId.toString(),
                "outcome", proposed.outcome().name(),
                "letter", letter.id().toString()));
        ReleaseRequest request = requests.get(id);
        boolean ended = request.state() == RequestState.CLOSED || request.state() == RequestState.DELIVERED;
        if (request.state() != RequestState.CLOSED) {
            changed.fire(new RequestFactsChanged(id));
        }
        if (ended && proposed.outcome() == DenialReview.Outcome.REVERSED) {
            detail.put("followUp", intakes.goOn(request).toString());
        }
        history.changed(id, "review-denial", detail);
        denials.flush();
        return row.toDomain();
    }

    private DenialRow open(UUID id, UUID denialId, String ifMatch) {
        moves.requireVersion(id, ifMatch);
        DenialRow row = denials.findByIdOptional(denialId)
                .filter(found -> found.requestId.equals(id))
                .orElseThrow(ProblemException::notFound);
        if (row.reviewOutcome != null) {
            throw new ProblemException(ProblemType.REVIEWED_ALREADY);
        }
        return row;
    }

    private void refuseFuture(LocalDate day, String pointer) {
        if (day.isAfter(facilities.latestDay())) {
            throw ProblemException.field(ProblemType.BODY_INVALID, pointer, "not-in-future");
        }
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
    }
}
