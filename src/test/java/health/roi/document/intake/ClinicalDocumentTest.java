package health.roi.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.pdf.PdfProbe;
import health.roi.document.work.DocumentLimits;
import health.roi.support.SampleDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClinicalDocumentTest {
    @TempDir
    Path folder;

    @Test
    void saysWhoItIsAboutAndWhoStandsForIt() throws IOException {
        String text = printed("<paragraph>Went home well.</paragraph>");
        assertTrue(text.contains("Discharge Summary"));
        assertTrue(text.contains("Ana Sample"));
        assertTrue(text.contains("1975-05-01"));
        assertTrue(text.contains("MRN-4711 (North Clinic)"));
        assertTrue(text.contains("Dr. Pat Primary, 2026-03-04"));
        assertTrue(text.contains("2026-03-04 15:30 -0600"));
        assertTrue(text.contains("Hospital Course"));
        assertTrue(text.contains("Went home well."));
    }

    @Test
    void printsListsTablesAndMarks() throws IOException {
        String text = printed("""
                <list><caption>Advice</caption><item>Rest</item><item>H<sub>2</sub>O &lt; 2 l<br/>a day</item></list>
                <table><caption>Results</caption><thead><tr><th>Test</th><th>Value</th></tr></thead>
                  <tbody><tr><td>Glucose</td><td>99 µg ≤ 5</td></tr></tbody></table>
                <paragraph>See <linkHtml href="scan.pdf">the scan</linkHtml>
                  <renderMultiMedia referencedObject="none"/></paragraph>
                """);
        for (String expected : new String[] {
            "Advice", "Rest", "O < 2 l", "Results", "Glucose", "99 µg ≤ 5", "the scan (scan.pdf)", "[Picture or other"
        }) {
            assertTrue(text.contains(expected), expected);
        }
    }

    @Test
    void keepsTextOfUnknownElements() throws IOException {
        assertTrue(printed("<novelty>kept all the same</novelty>").contains("kept all the same"));
    }

    @Test
    void repeatsTableHeadingsOnEveryPage() throws IOException {
        String rows = "<tr><td>row</td><td>value</td></tr>".repeat(200);
        printed("<table><thead><tr><th>Heading</th><th>B</th></tr></thead><tbody>" + rows + "</tbody></table>");
        try (PDDocument document = Loader.loadPDF(folder.resolve("copy.pdf").toFile())) {
            assertTrue(document.getNumberOfPages() > 2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertTrue(PdfProbe.text(document, page).contains("Heading"), "page " + page);
            }
        }
    }

    @Test
    void survivesTablesThatClaimHugeSpans() throws IOException {
        assertTrue(printed("<table><tbody><tr><td colspan=\"999999999\">wide</td></tr></tbody></table>")
                .contains("wide"));
    }

    @Test
    void writesTimesAsExactlyAsTheyAreKnown() {
        assertEquals("1975", CdaValues.timestamp("1975"));
        assertEquals("1975-05", CdaValues.timestamp("197505"));
        assertEquals("2013-08-15 10:30 -0800", CdaValues.timestamp("201308151030-0800"));
        assertEquals("2013-08-15 10:30", CdaValues.timestamp("20130815103000.000"));
        assertEquals("soon", CdaValues.timestamp("soon"));
    }

    @Test
    void fetchesNothingFromOutside() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "body:before { content: 'fetched' }");
        Path out = folder.resolve("letter.pdf");
        HtmlToPdf.write(
                "<html><head><link rel=\"stylesheet\" href=\"" + secret.toUri() + "\"/></head><body>letter<img src=\""
                        + secret.toUri() + "\"/></body></html>",
                out);
        assertTrue(PdfProbe.text(out).contains("letter"));
        assertFalse(PdfProbe.text(out).contains("fetched"));
    }

    private String printed(String narrative) throws IOException {
        Path upload = Files.write(folder.resolve("upload"), SampleDocuments.clinicalDocument(narrative));
        Path copy = folder.resolve("copy.pdf");
        AcceptedDocument accepted =
                new DocumentIntake(folder.resolve("work"), DocumentLimits.DEFAULT).accept(upload, copy);
        assertEquals(DocumentFormat.CDA, accepted.format());
        return PdfProbe.text(copy);
    }
}
