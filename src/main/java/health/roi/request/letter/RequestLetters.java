package health.roi.request.letter;

import health.roi.chart.patient.Names;
import health.roi.determination.Category;
import health.roi.determination.Finding;
import health.roi.determination.FindingCode;
import health.roi.determination.ReasonCode;
import health.roi.determination.Severity;
import health.roi.directory.Custodian;
import health.roi.letter.Acknowledgement;
import health.roi.letter.Addressee;
import health.roi.letter.Defect;
import health.roi.letter.DefectWords;
import health.roi.letter.Deficiency;
import health.roi.letter.LetterFrame;
import health.roi.letter.Letterhead;
import health.roi.letter.NoRecords;
import health.roi.request.ReleaseRequest;
import health.roi.request.review.Assessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the letters of a request say, taken from what is known about it. */
final class RequestLetters {

    private RequestLetters() {}

    static LetterFrame frame(Assessment assessment, Custodian custodian, LocalDate today) {
        ReleaseRequest request = assessment.situation().request();
        // Where the copy goes is the requester's address only where the requester receives it.
        boolean receives = Names.part(request.recipient())
                .equals(Names.part(request.requester().name()));
        String address = request.requester().address() == null && receives
                ? request.deliveryAddress()
                : request.requester().address();
        return new LetterFrame(
                Letterhead.of(custodian, assessment.facility()),
                new Addressee(request.requester().name(), address),
                today,
                request.trackingNumber(),
                request.stated().givenName() + " " + request.stated().familyName(),
                request.receivedOn());
    }

    static Acknowledgement acknowledgement(Assessment assessment, LetterFrame frame) {
        ReleaseRequest request = assessment.situation().request();
        return new Acknowledgement(
                frame,
                RequestWords.askedFor(request.scope()),
                assessment.determination().dueOn(),
                defects(assessment).stream().map(Defect::remedy).distinct().toList());
    }

    static Deficiency deficiency(Assessment assessment, LetterFrame frame) {
        LocalDate due = assessment.determination().dueOn();
        return new Deficiency(frame, defects(assessment), due != null, due);
    }

    /** @param searches what was looked for and where; where nobody said it, the whole request at its facility */
    static NoRecords noRecords(
            Assessment assessment, LetterFrame frame, List<NoRecords.Search> searches, String heldElsewhere) {
        String askedFor = RequestWords.askedFor(assessment.situation().request().scope());
        return new NoRecords(
                frame,
                askedFor,
                searches.isEmpty()
                        ? List.of(new NoRecords.Search(
                                askedFor,
                                "the index of all record systems of "
                                        + assessment.facility().name()))
                        : searches,
                heldElsewhere);
    }

    /** Everything that the requester can mend. */
    static List<Defect> defects(Assessment assessment) {
        List<Defect> defects = new ArrayList<>();
        assessment.determination().findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .map(Finding::code)
                .map(FindingCode::name)
                .filter(DefectWords::has)
                .map(DefectWords::of)
                .forEach(defects::add);
        if (!defects.isEmpty() && formNamesNotEverything(assessment)) {
            defects.add(DefectWords.of(ReasonCode.SPECIFIC_PERMISSION_REQUIRED.name()));
        }
        return defects;
    }

    /**
     * Whoever mends a form is told that some kinds of record need permission by name: always, and never because of what is
     * in this chart, so that the sentence says nothing about it (42 CFR 2.13(c)).
     */
    private static boolean formNamesNotEverything(Assessment assessment) {
        var form = assessment.situation().authorization();
        return form != null && !form.elements().specificallyPermits().containsAll(Set.of(Category.values()));
    }
}
