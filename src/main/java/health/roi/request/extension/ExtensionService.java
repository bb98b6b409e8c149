package health.roi.request.extension;

import health.roi.audit.DecisionKind;
import health.roi.audit.DecisionRecordService;
import health.roi.determination.FacilityFacts;
import health.roi.determination.RequestFacts;
import health.roi.directory.Facility;
import health.roi.letter.Extension;
import health.roi.letter.Letter;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestState;
import health.roi.request.letter.RequestLetterService;
import health.roi.request.review.Assessment;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Extends the time to act, once, and writes the letter that announces it, in one transaction. */
@ApplicationScoped
@Transactional
public class ExtensionService {

    @Inject
    RequestChangeService changes;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestLetterService letters;

    @Inject
    DecisionRecordService decisions;

    @Inject
    Clock clock;

    /** The letter counts as sent on the day on which it is written. */
    Letter extend(UUID id, String ifMatch, String reason, LocalDate newDate) {
        if (changes.forChange(id, ifMatch).state() == RequestState.DELIVERED) {
            throw new ProblemException(
                    ProblemType.ILLEGAL_TRANSITION, "The request is delivered: no more time is needed.");
        }
        Assessment assessment = assessments.assess(id);
        RequestFacts.Extension extension = proposed(assessment, reason, newDate);
        Letter letter = letters.issue(id, content(assessment, extension));
        decisions.keep(
                DecisionKind.EXTENSION,
                id,
                assessment.situation().request().patientId(),
                assessment.facts(),
                Map.of("determination", assessment.determination(), "extension", extension));
        changes.extend(id, extension);
        changes.restsAnew(
                id,
                "extend",
                Map.of("newDate", newDate.toString(), "letter", letter.id().toString()));
        return letter;
    }

    /** The letter that {@link #extend} would write; nothing is recorded. */
    byte[] preview(UUID id, String reason, LocalDate newDate) {
        Assessment assessment = assessments.assess(id);
        return letters.preview(id, content(assessment, proposed(assessment, reason, newDate)));
    }

    private RequestFacts.Extension proposed(Assessment assessment, String reason, LocalDate newDate) {
        ReleaseRequest request = assessment.situation().request();
        Facility facility = assessment.facility();
        RequestFacts.Extension extension = new RequestFacts.Extension(facility.dayOf(clock.instant()), reason, newDate);
        List<Refusal> refusals = ExtensionRules.look(
                new FacilityFacts(facility.state(), facility.kind(), facility.part2Program()),
                request.facts(extension),
                assessment.determination().deadline(),
                request.extension() != null);
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
        return extension;
    }

    private Extension content(Assessment assessment, RequestFacts.Extension extension) {
        return new Extension(
                letters.frame(assessment),
                extension.reason(),
                assessment.determination().dueOn(),
                extension.newDate());
    }
}
