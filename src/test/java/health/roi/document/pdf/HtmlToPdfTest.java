package health.roi.document.pdf;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.intake.ClinicalDocument;
import health.roi.document.intake.PlainText;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.ParseBudget;
import health.roi.support.PdfValidity;
import health.roi.support.SampleDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What the service sets itself is fit to be kept and to be read aloud. */
class HtmlToPdfTest {

    @TempDir
    Path folder;

    @Test
    void aClinicalDocumentIsArchivalAndAccessible() throws IOException {
        byte[] document = SampleDocuments.clinicalDocument(
                """
                <paragraph>Went <content styleCode="Bold">home</content> well.<br/>See <linkHtml href="scan.pdf">the
                  scan</linkHtml>.</paragraph>
                <list listType="ordered"><caption>Advice</caption><item>Rest</item><item>H<sub>2</sub>O</item></list>
                <table><caption>Results</caption><thead><tr><th>Test</th><th>Value</th></tr></thead>
                  <tbody>%s</tbody></table>
                <table><tbody><tr><th>Weight</th><td colspan="2">70 kg</td></tr>
                  <tr><td>a</td><td>b</td><td>c</td></tr></tbody></table>
                <list><item>One<list><item>Within</item></list></item></list>
                """.formatted("<tr><td>Glucose</td><td>99 µg ≤ 5</td></tr>".repeat(120)));
        valid(ClinicalDocument.toXhtml(file(document), DocumentLimits.DEFAULT, ParseBudget.standard()));
    }

    @Test
    void plainTextIsArchivalAndAccessible() throws IOException {
        String text = "LABORATORY REPORT\n\n" + "Sodium    140 mmol/l\n".repeat(180) + "\fEnd of report";
        valid(PlainText.toXhtml(file(text.getBytes(StandardCharsets.UTF_8)), DocumentLimits.DEFAULT));
    }

    /** The judge can say no. */
    @Test
    void aPdfOfAnotherMakeIsNeither() {
        byte[] pdf = SampleDocuments.pdf("Plain", 1);
        for (PDFAFlavour flavour :
                new PDFAFlavour[] {PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1}) {
            assertNotEquals(List.of(), PdfValidity.failures(pdf, flavour));
        }
    }

    @Test
    void charactersThatNoXmlMayHoldAreReplaced() throws IOException {
        valid(Xhtml.page("Letter", "<p>one\u0001two\uFFFF three</p>"));
        assertTrue(PdfProbe.text(folder.resolve("copy.pdf")).contains("one\uFFFDtwo\uFFFD three"));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("original"), content);
    }

    private void valid(String xhtml) throws IOException {
        Path pdf = folder.resolve("copy.pdf");
        HtmlToPdf.write(xhtml, pdf);
        PdfValidity.assertArchivalAndAccessible(Files.readAllBytes(pdf));
    }
}
