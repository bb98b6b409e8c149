package health.roi.letter;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.directory.ComplaintContact;
import health.roi.document.DocumentService;
import health.roi.support.ApiTest;
import health.roi.support.PdfText;
import health.roi.support.PdfValidity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each letter as its reader gets it. */
@QuarkusTest
class LetterPdfTest extends ApiTest {

    @Inject
    LetterPagesService pages;

    @Inject
    LetterService letters;

    @Inject
    DocumentService documents;

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void isArchivalAndAccessible(LetterKind kind) throws IOException {
        byte[] pdf = finished(kind);
        keepForTheEye(kind.name(), pdf);
        PdfValidity.assertArchivalAndAccessible(pdf);
        byte[] preview = letters.preview(SampleLetters.all().get(kind));
        keepForTheEye(kind.name() + "-preview", preview);
        PdfValidity.assertArchivalAndAccessible(preview);
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void saysWhatItIsAboutAndHowToAsk(LetterKind kind) {
        byte[] pdf = finished(kind);
        String text = PdfText.of(pdf);
        for (String expected : List.of(
                "Northwoods Hospital 1 Pine Street Duluth, MN 55801 Telephone +1 218 555 0100",
                "Ada Lind 12 Birch Avenue Apartment 4 Duluth, MN 55803 March 4, 2026",
                kind.title(),
                "Tracking number R26-00042-K",
                ofRequest(kind) ? "Request received March 2, 2026" : "We found out on March 2, 2026.",
                "Call us at +1 218 555 0100.")) {
            assertTrue(text.contains(expected), expected + " is not in: " + text);
        }
        List<String> sheets = PdfText.pages(pdf);
        for (int i = 0; i < sheets.size(); i++) {
            assertTrue(sheets.get(i).contains("Page " + (i + 1) + " of " + sheets.size()));
        }
        assertTrue(text.contains(own(kind)), own(kind) + " is not in: " + text);
        assertFalse(text.contains("["), "a place was left open: " + text);
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void aPreviewIsMarkedOnEveryPageAndAFinishedLetterOnNone(LetterKind kind) {
        LetterContent letter = SampleLetters.all().get(kind);
        for (String sheet : PdfText.pages(letters.preview(letter))) {
            assertTrue(sheet.contains("PREVIEW: not sent"));
        }
        assertFalse(PdfText.of(finished(kind)).contains("PREVIEW"));
    }

    @Test
    void aPreviewShowsWhatIsStillOpen() {
        String text = PdfText.of(
                letters.preview(new Denial(SampleLetters.FRAME, null, null, null, null, true, null, null, null)));
        for (String open : List.of(
                "[what is withheld]",
                "[basis]",
                "[what becomes of the rest]",
                "[how to ask for a review]",
                "[name or title]")) {
            assertTrue(text.contains(open), open + " is not in: " + text);
        }
        LetterFrame bare = new LetterFrame(
                new Letterhead(null, null, null, null), new Addressee(null, null), null, null, null, null);
        for (LetterContent letter : List.of(
                new Acknowledgement(bare, null, null, null),
                new Deficiency(bare, null, true, null),
                new Extension(bare, null, null, null),
                new AccountingExtension(bare, null, null, null),
                new DenialReview(bare, null, null, null, null, null),
                new NoRecords(bare, null, null, null),
                breach(bare, BreachNotice.Audience.INDIVIDUAL),
                breach(bare, BreachNotice.Audience.MEDIA),
                breach(bare, BreachNotice.Audience.HHS))) {
            text = PdfText.of(letters.preview(letter));
            assertTrue(text.contains("["), text);
            assertFalse(text.contains("null") || text.contains("NOT_FOUND"), text);
        }
    }

    @Test
    void longWordsStayOnTheSheet() throws IOException {
        String word = "Llanfairpwllgwyngyll".repeat(10);
        LetterFrame frame = new LetterFrame(
                new Letterhead(word, word, word, word),
                new Addressee(word, word),
                SampleLetters.FRAME.date(),
                "R26",
                word,
                SampleLetters.FRAME.receivedOn());
        ComplaintContact contact = new ComplaintContact(word, word, word + "@northwoods.example");
        byte[] pdf =
                letters.preview(new Denial(frame, word, word, word, Denial.Rest.FOLLOWS, true, word, contact, word));
        PdfValidity.assertArchivalAndAccessible(pdf);
        double right = rightmost(pdf);
        assertTrue(right < 612 - 36, "text reaches " + right + " of 612 points");
    }

    private static BreachNotice breach(LetterFrame frame, BreachNotice.Audience audience) {
        BreachNotice.Text empty = new BreachNotice.Text(null, null, null, null, null);
        return new BreachNotice(frame, audience, empty, null, null, null, null, null, false, null);
    }

    private static double rightmost(byte[] pdf) throws IOException {
        double[] right = {0};
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    right[0] = Math.max(right[0], text.getXDirAdj() + text.getWidthDirAdj());
                }
            }.getText(document);
        }
        return right[0];
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void isWrittenForEveryone(LetterKind kind) {
        double grade = ReadingLevel.grade(PdfText.of(finished(kind)));
        assertTrue(grade < 9, "a reader of grade " + grade);
    }

    /** No test sees whether a letter is beautiful. */
    private static void keepForTheEye(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(folder.resolve(name.toLowerCase(Locale.ROOT) + ".pdf"), pdf);
    }

    private byte[] finished(LetterKind kind) {
        return documents.write(pages.finished(SampleLetters.all().get(kind)));
    }

    /** What only a letter of this kind says. */
    private static String own(LetterKind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> "We will answer you by April 1, 2026.";
            case DEFICIENCY -> "The form does not say when it ends. Please fill in a date";
            case EXTENSION -> "We will now answer by May 1, 2026 at the latest.";
            case ACCOUNTING_EXTENSION -> "We will now answer by May 31, 2026 at the latest.";
            case DENIAL ->
                "U.S. Department of Health and Human Services, Office for Civil Rights, 200 Independence Avenue, S.W.,"
                        + " Washington, D.C. 20201; telephone 1-800-368-1019; www.hhs.gov/ocr/complaints";
            case DENIAL_REVIEW -> "The review agrees with a part of our decision.";
            case NO_RECORDS -> "Your paper chart The file room of Northwoods Hospital";
            case INVOICE -> "Total in US dollars $22.00";
            case BREACH_NOTICE -> "your health information went to somebody who should not have it";
            case BREACH_MEDIA_NOTICE -> "Health information of 501 people who live there";
            case BREACH_HHS_NOTICE -> "All of them 501";
        };
    }

    private static boolean ofRequest(LetterKind kind) {
        return !(SampleLetters.all().get(kind) instanceof BreachNotice);
    }
}
