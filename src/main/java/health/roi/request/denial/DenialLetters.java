package health.roi.request.denial;

import health.roi.determination.Category;
import health.roi.determination.Decision;
import health.roi.determination.Outcome;
import health.roi.determination.ReasonCode;
import health.roi.directory.ComplaintContact;
import health.roi.letter.Denial.Rest;
import health.roi.letter.LetterFrame;
import health.roi.request.review.Assessment;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The written denial and the outcome of its review, as letters say them. */
final class DenialLetters {

    private static final Set<Category> EXCEPTED = Set.of(Category.PSYCHOTHERAPY_NOTES, Category.LITIGATION_PREPARATION);

    private DenialLetters() {}

    /** The records that could be denied: everything in scope that is the patient's, but for what a minor controls. */
    static Set<UUID> inScope(Assessment assessment) {
        var records = assessment.recordsById();
        return assessment.determination().records().stream()
                .filter(decision -> decision.decision() != Decision.OUT_OF_SCOPE)
                .filter(decision -> decision.reasons().stream()
                        .noneMatch(reason -> reason.code() == ReasonCode.MINOR_CONTROLS_RECORD))
                .map(decision -> records.get(decision.id()))
                .filter(record -> record.matchesPatient())
                .map(record -> record.id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The records that the right of access does not reach, 45 CFR 164.524(a)(1)(i)-(ii). */
    static Set<UUID> excepted(Assessment assessment) {
        return assessment.records().stream()
                .filter(record -> EXCEPTED.stream()
                        .anyMatch(category -> record.categories().contains(category)
                                || record.kind().equals(category.name())))
                .map(record -> record.id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What becomes of the rest (45 CFR 164.524(d)(1)): it follows where it is released or waits for a signature; what is
     * not decided yet, or withheld for another reason, is told separately.
     *
     * @param denied what was denied before
     */
    static Rest rest(Denial denial, Set<UUID> denied, Assessment assessment) {
        Set<UUID> left = new HashSet<>(inScope(assessment));
        if (!denial.inPart()) {
            left.removeAll(denial.recordIds());
        }
        left.removeAll(denied);
        if (left.isEmpty()) {
            return Rest.NOTHING_ELSE;
        }
        boolean goesOut = assessment.determination().outcome() != Outcome.BLOCKED
                && assessment.determination().records().stream()
                        .filter(decision -> left.contains(UUID.fromString(decision.id())))
                        .anyMatch(decision ->
                                decision.decision() == Decision.RELEASE || decision.decision() == Decision.PENDING);
        return goesOut ? Rest.FOLLOWS : Rest.SEPARATELY;
    }

    static health.roi.letter.Denial denial(
            Denial denial, Rest rest, LetterFrame frame, Assessment assessment, ComplaintContact complaints) {
        return new health.roi.letter.Denial(
                frame,
                denial.ground().plainWords() + " " + denial.explanation(),
                denial.ground().citation(),
                withheld(denial, assessment),
                rest,
                denial.ground().reviewable(),
                denial.ground().reviewable() ? howToAskForReview(frame) : null,
                complaints,
                denial.heldElsewhere());
    }

    private static String withheld(Denial denial, Assessment assessment) {
        if (denial.inPart()) {
            return "Some pages, or parts of pages, of the records that you asked for. Each is marked in your copy.";
        }
        return denial.recordIds().containsAll(inScope(assessment))
                ? "All of the records that you asked for."
                : "Part of the records that you asked for.";
    }

    private static String howToAskForReview(LetterFrame frame) {
        return "Write to us at the address above, or call " + frame.from().phone()
                + ", and ask for a review of this decision. Give the tracking number.";
    }

    static health.roi.letter.DenialReview review(Denial denial, LetterFrame frame, ComplaintContact complaints) {
        DenialReview review = denial.review();
        return new health.roi.letter.DenialReview(
                frame,
                denial.reviewRequestedOn(),
                switch (review.outcome()) {
                    case UPHELD -> health.roi.letter.DenialReview.Outcome.UPHELD;
                    case REVERSED -> health.roi.letter.DenialReview.Outcome.REVERSED;
                },
                review.reviewer().name(),
                review.explanation(),
                complaints);
    }
}
