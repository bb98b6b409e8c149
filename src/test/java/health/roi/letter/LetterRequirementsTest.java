package health.roi.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.directory.ComplaintContact;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LetterRequirementsTest {

    private static final LetterFrame EMPTY =
            new LetterFrame(new Letterhead(" ", null, "", null), new Addressee(null, ""), null, null, " ", null);

    private static final Set<String> FRAME =
            Set.of("SENDER_NAME", "SENDER_ADDRESS", "SENDER_PHONE", "ADDRESSEE_NAME", "LETTER_DATE", "TRACKING_NUMBER");

    private static final Set<String> OF_REQUEST = Set.of("PATIENT_NAME", "RECEIVED_ON");

    @Test
    void aGoodLetterOfEachKindLacksNothing() {
        Map<LetterKind, LetterContent> letters = SampleLetters.all();
        assertEquals(Set.of(LetterKind.values()), letters.keySet());
        letters.values().forEach(letter -> assertEquals(List.of(), LetterRequirements.missing(letter)));
    }

    @Test
    void anEmptyDenialNamesEverythingThatTheRegulationAsksForAtOnce() {
        Denial empty = new Denial(EMPTY, null, null, null, null, true, null, null, null);
        Map<String, String> missing = citations(empty);
        assertTrue(missing.keySet().containsAll(FRAME));
        missing.keySet().removeAll(FRAME);
        missing.keySet().removeAll(OF_REQUEST);
        assertEquals(
                Map.of(
                        "DENIAL_BASIS", "45 CFR 164.524(d)(2)(i)",
                        "WITHHELD", "45 CFR 164.524(d)(1)",
                        "REST", "45 CFR 164.524(d)(1)",
                        "REVIEW_HOW", "45 CFR 164.524(d)(2)(ii)",
                        "COMPLAINT_NAME", "45 CFR 164.524(d)(2)(iii)",
                        "COMPLAINT_PHONE", "45 CFR 164.524(d)(2)(iii)"),
                missing);
    }

    @Test
    void theWayToAReviewIsAskedForOnlyWhereThereIsARightToOne() {
        Denial denial = SampleLetters.denial();
        Denial unreviewable = new Denial(
                denial.frame(),
                denial.basis(),
                null,
                denial.withheld(),
                Denial.Rest.NOTHING_ELSE,
                false,
                null,
                denial.complaints(),
                null);
        assertEquals(List.of(), LetterRequirements.missing(unreviewable));
        assertEquals(Set.of("REVIEW_HOW"), codes(SampleLetters.denial(" ", SampleLetters.CONTACT)));
    }

    @Test
    void aComplaintContactNeedsANameOrTitleAndATelephone() {
        assertEquals(
                Set.of("COMPLAINT_PHONE"),
                codes(SampleLetters.denial("Call us.", new ComplaintContact("Privacy Officer", null, "a@b.example"))));
        assertEquals(
                Set.of("COMPLAINT_NAME"),
                codes(SampleLetters.denial("Call us.", new ComplaintContact("", "+1 218 555 0103", null))));
    }

    @Test
    void anExtensionNeedsAReasonAndALaterDate() {
        LocalDate due = LocalDate.of(2026, 4, 1);
        assertEquals(
                Set.of("EXTENSION_REASON", "OLD_DATE", "NEW_DATE"),
                codes(new Extension(SampleLetters.FRAME, "", null, null)));
        assertEquals(Set.of("NEW_DATE"), codes(new Extension(SampleLetters.FRAME, "Paper", due, due)));
        assertEquals(Set.of(), codes(new Extension(SampleLetters.FRAME, "Paper", due, due.plusDays(1))));
    }

    @Test
    void anExtensionOfAnAccountingNeedsTheSame() {
        LocalDate due = LocalDate.of(2026, 5, 1);
        assertEquals(
                Set.of("EXTENSION_REASON", "OLD_DATE", "NEW_DATE"),
                codes(new AccountingExtension(SampleLetters.FRAME, "", null, null)));
        assertEquals(Set.of("NEW_DATE"), codes(new AccountingExtension(SampleLetters.FRAME, "Paper", due, due)));
        assertEquals(Set.of(), codes(new AccountingExtension(SampleLetters.FRAME, "Paper", due, due.plusDays(1))));
    }

    @Test
    void aDeficiencyNeedsADefectAndTheDateThatGoesOn() {
        assertEquals(Set.of("DEFECTS", "ANSWER_BY"), codes(new Deficiency(SampleLetters.FRAME, List.of(), true, null)));
        assertEquals(
                Set.of(),
                codes(new Deficiency(SampleLetters.FRAME, List.of(DefectWords.of("AUTH_EXPIRED")), false, null)));
    }

    @Test
    void theOutcomeOfAReviewSaysWhoDecidedWhatAndWhy() {
        assertEquals(
                Set.of(
                        "REVIEW_ASKED_ON",
                        "REVIEW_OUTCOME",
                        "REVIEWER",
                        "REVIEW_EXPLANATION",
                        "COMPLAINT_NAME",
                        "COMPLAINT_PHONE"),
                codes(new DenialReview(SampleLetters.FRAME, null, null, null, null, null)));
    }

    @Test
    void acknowledgementAndNoRecordsSayWhatWasAskedFor() {
        assertEquals(Set.of("ASKED_FOR"), codes(new Acknowledgement(SampleLetters.FRAME, null, null, null)));
        assertEquals(Set.of("ASKED_FOR", "SEARCHES"), codes(new NoRecords(SampleLetters.FRAME, null, null, null)));
    }

    @Test
    void anInvoiceSaysItsNumberItsDayItsLinesAndItsTotal() {
        assertTrue(codes(new InvoiceLetter(EMPTY, null, null, null, null, null, null))
                .containsAll(Set.of("INVOICE_NUMBER", "INVOICE_DUE", "INVOICE_LINES", "INVOICE_TOTAL")));
    }

    @Test
    void everyKindAsksForTheFrame() {
        LetterContent[] bare = {
            new Acknowledgement(EMPTY, "x", null, null),
            new Deficiency(EMPTY, List.of(), false, null),
            new Extension(EMPTY, null, null, null),
            new Denial(EMPTY, null, null, null, null, false, null, null, null),
            new DenialReview(EMPTY, null, null, null, null, null),
            new NoRecords(EMPTY, null, null, null),
            new AccountingExtension(EMPTY, null, null, null),
            new InvoiceLetter(EMPTY, null, null, null, null, null, null),
            breach(BreachNotice.Audience.INDIVIDUAL),
            breach(BreachNotice.Audience.MEDIA),
            breach(BreachNotice.Audience.HHS)
        };
        assertEquals(
                Set.of(LetterKind.values()),
                Arrays.stream(bare).map(LetterContent::kind).collect(Collectors.toSet()));
        for (LetterContent letter : bare) {
            assertTrue(codes(letter).containsAll(FRAME), letter.kind().name());
            assertEquals(
                    !(letter instanceof BreachNotice),
                    codes(letter).contains("RECEIVED_ON"),
                    letter.kind().name());
        }
    }

    @Test
    void aNoticeOfABreachSaysTheFiveThingsOfTheRegulation() {
        Map<String, String> person = citations(breach(BreachNotice.Audience.INDIVIDUAL));
        person.keySet().removeAll(FRAME);
        assertEquals(
                Map.of(
                        "WHAT_HAPPENED", "45 CFR 164.404(c)(1)(A)",
                        "DISCOVERED_ON", "45 CFR 164.404(c)(1)(A)",
                        "INFORMATION", "45 CFR 164.404(c)(1)(B)",
                        "STEPS", "45 CFR 164.404(c)(1)(C)",
                        "DOING", "45 CFR 164.404(c)(1)(D)",
                        "CONTACT", "45 CFR 164.404(c)(1)(E)",
                        "PATIENT_NAME", "house rule"),
                person);
        assertTrue(codes(breach(BreachNotice.Audience.MEDIA)).contains("STATE"));
        assertTrue(codes(breach(BreachNotice.Audience.HHS)).contains("PEOPLE"));
    }

    private static BreachNotice breach(BreachNotice.Audience audience) {
        BreachNotice.Text empty = new BreachNotice.Text(null, "", " ", null, null);
        return new BreachNotice(EMPTY, audience, empty, null, null, null, null, null, false, null);
    }

    private static Set<String> codes(LetterContent letter) {
        return citations(letter).keySet();
    }

    private static Map<String, String> citations(LetterContent letter) {
        return LetterRequirements.missing(letter).stream()
                .collect(Collectors.toMap(MissingElement::code, MissingElement::citation));
    }
}
