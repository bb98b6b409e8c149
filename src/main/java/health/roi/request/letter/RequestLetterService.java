package health.roi.request.letter;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.directory.ComplaintContact;
import health.roi.directory.Custodian;
import health.roi.directory.CustodianService;
import health.roi.letter.Letter;
import health.roi.letter.LetterContent;
import health.roi.letter.LetterFrame;
import health.roi.letter.LetterService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import health.roi.request.review.Assessment;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the letters of a request, and shows them before they are final. */
@ApplicationScoped
@Transactional
public class RequestLetterService {

    @Inject
    RequestService requests;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestHistoryService history;

    @Inject
    LetterService letters;

    @Inject
    CustodianService custodians;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /** What somebody may ask for at any time; the other letters come with the decision that they tell of. */
    enum OnDemand {
        ACKNOWLEDGEMENT,
        DEFICIENCY
    }

    Letter write(UUID id, OnDemand kind) {
        refuseAfterTheEnd(id);
        Letter letter = letters.issue(id, content(id, kind));
        history.changed(
                id,
                "write-letter",
                Map.of("kind", kind.name(), "letter", letter.id().toString()));
        return letter;
    }

    byte[] preview(UUID id, OnDemand kind) {
        refuseAfterTheEnd(id);
        return preview(id, content(id, kind));
    }

    private void refuseAfterTheEnd(UUID id) {
        RequestState state = requests.get(id).state();
        if (state == RequestState.CLOSED) {
            throw new ProblemException(ProblemType.REQUEST_CLOSED);
        }
        if (state == RequestState.DELIVERED) {
            throw new ProblemException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "The request is delivered: nothing is left to acknowledge or to mend.");
        }
    }

    List<Letter> of(UUID id) {
        requests.get(id);
        return letters.ofRequest(id);
    }

    /** A finished letter of a decision, in the transaction of the decision. */
    public Letter issue(UUID id, LetterContent content) {
        return letters.issue(id, content);
    }

    /** What a letter would look like; the reading is audited. */
    public byte[] preview(UUID id, LetterContent content) {
        audit.allowed(
                "letter.preview",
                Subject.request(id, requests.get(id).patientId()),
                Map.of("kind", content.kind().name()));
        return letters.preview(content);
    }

    /** Who writes to whom about what, today. */
    public LetterFrame frame(Assessment assessment) {
        return RequestLetters.frame(
                assessment, custodian(), assessment.facility().dayOf(clock.instant()));
    }

    /** Who takes complaints here; null where nobody is named yet. */
    public ComplaintContact complaints() {
        return custodian().complaintContact();
    }

    private LetterContent content(UUID id, OnDemand kind) {
        Assessment assessment = assessments.assess(id);
        LetterFrame frame = frame(assessment);
        return switch (kind) {
            case ACKNOWLEDGEMENT -> RequestLetters.acknowledgement(assessment, frame);
            case DEFICIENCY -> {
                if (RequestLetters.defects(assessment).isEmpty()) {
                    throw ProblemException.refusals(
                            ProblemType.NOT_ALLOWED_NOW,
                            List.of(new Refusal(
                                    "nothing-deficient",
                                    "Nothing is wrong with the request that the requester could mend.")));
                }
                yield RequestLetters.deficiency(assessment, frame);
            }
        };
    }

    private Custodian custodian() {
        return custodians.read(callers.get().custodian());
    }
}
