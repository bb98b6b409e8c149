package health.roi.request.letter;

import health.roi.letter.NoRecords;
import health.roi.request.Action;
import health.roi.request.RequestChangeService;
import health.roi.request.RequestMoveService;
import health.roi.request.Resolution;
import health.roi.request.review.Assessment;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Nothing was found: the requester is told where somebody looked, and the request ends. */
@ApplicationScoped
@Transactional
public class NoRecordsService {

    @Inject
    RequestChangeService changes;

    @Inject
    RequestMoveService moves;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestLetterService letters;

    /** Closes the request and writes the letter, together or not at all. */
    void close(UUID id, String ifMatch, String reason, List<NoRecords.Search> searches, String heldElsewhere) {
        changes.forChange(id, ifMatch);
        moves.requirePossible(id, Action.FIND_NOTHING);
        Assessment assessment = assessments.assess(id);
        UUID letter = letters.issue(
                        id, RequestLetters.noRecords(assessment, letters.frame(assessment), searches, heldElsewhere))
                .id();
        moves.close(id, Action.FIND_NOTHING, Resolution.NO_RECORDS, reason, Map.of("letter", letter.toString()));
    }
}
