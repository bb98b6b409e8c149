package health.roi.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.intake.corpus.Case;
import health.roi.document.intake.corpus.HostilePictures;
import health.roi.document.intake.corpus.RawTiff;
import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.pdf.Xhtml;
import health.roi.document.work.DocumentLimits;
import health.roi.support.PdfValidity;
import health.roi.support.SampleDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A copy that is called archival is a PDF/A-2b, and says so; another does not claim it. */
class ArchivalCopyTest {
    private static final String CLAIM = "http://www.aiim.org/pdfa/ns/id/";

    @TempDir
    Path folder;

    static Stream<Arguments> madeHere() {
        return Stream.of(
                Arguments.of("a fax", SampleDocuments.faxTiff(3)),
                Arguments.of(
                        "a grey scan",
                        new RawTiff()
                                .add(RawTiff.blackAndWhite(64, 64, 1)
                                        .tag(258, 8)
                                        .tag(262, 1)
                                        .strip(new byte[4_096]))
                                .write()),
                Arguments.of("a photograph", SampleDocuments.jpeg(640, 480)),
                Arguments.of("a photograph on its side", picture("upright")),
                Arguments.of("a picture", SampleDocuments.png(300, 200)),
                Arguments.of("a picture that lets the paper through", picture("paper through")),
                Arguments.of("a picture of sixteen bits", picture("sixteen bits")),
                Arguments.of(
                        "a clinical document",
                        SampleDocuments.clinicalDocument(
                                "<list><item>Aspirin ≤ 5 µg</item></list><table><tbody><tr><td/>"
                                        + "<td>x</td></tr></tbody></table>")),
                Arguments.of("a text", "LABORATORY\fSodium 140\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("madeHere")
    void whatIsMadeHereIsArchival(String what, byte[] document) throws IOException {
        assertTrue(accept(document).archival());
        assertEquals(List.of(), PdfValidity.failures(Files.readAllBytes(copy()), PDFAFlavour.PDFA_2_B));
    }

    @Test
    void aPdfThatClaimsToBeArchivalAndIsStaysSo() throws IOException {
        assertTrue(accept(archivalPdf()).archival());
        assertEquals(List.of(), PdfValidity.failures(Files.readAllBytes(copy()), PDFAFlavour.PDFA_2_B));
    }

    @Test
    void aPdfThatClaimsToBeArchivalWithAFontThatIsElsewhereIsNot() throws IOException {
        byte[] claiming;
        try (PDDocument document = Loader.loadPDF(SampleDocuments.pdf("claims", 1));
                PDDocument archival = Loader.loadPDF(archivalPdf());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            COSStream claim = archival.getDocumentCatalog().getMetadata().getCOSObject();
            document.getDocumentCatalog().setMetadata(new PDMetadata(document, claim.createInputStream()));
            document.save(out);
            claiming = out.toByteArray();
        }
        assertFalse(accept(claiming).archival());
        assertFalse(Files.readString(copy(), StandardCharsets.ISO_8859_1).contains(CLAIM));
    }

    @Test
    void aPdfThatClaimsNothingIsNotAskedAbout() throws IOException {
        assertFalse(accept(SampleDocuments.pdf("plain", 1)).archival());
        assertFalse(Files.readString(copy(), StandardCharsets.ISO_8859_1).contains(CLAIM));
        assertNotEquals(List.of(), PdfValidity.failures(Files.readAllBytes(copy()), PDFAFlavour.PDFA_2_B));
    }

    @Test
    void aPictureInTheColoursOfPressesIsNotArchival() throws IOException {
        assertFalse(accept(picture("presses")).archival());
        assertFalse(Files.readString(copy(), StandardCharsets.ISO_8859_1).contains(CLAIM));
    }

    @Test
    void anArchivalCopyIsTheSameEveryTime() throws IOException {
        byte[] fax = SampleDocuments.faxTiff(2);
        assertEquals(accept(fax).normalisedSha256(), accept(fax).normalisedSha256());
    }

    private byte[] archivalPdf() throws IOException {
        Path letter = folder.resolve("letter.pdf");
        HtmlToPdf.write(Xhtml.page("Letter", "<h1>Letter</h1><p>Words</p>"), letter);
        return Files.readAllBytes(letter);
    }

    private static byte[] picture(String name) {
        Case found = HostilePictures.all()
                .filter(one -> one.name().contains(name))
                .findFirst()
                .orElseThrow();
        return found.file().get();
    }

    private AcceptedDocument accept(byte[] document) throws IOException {
        Path upload = Files.write(folder.resolve("upload"), document);
        return new DocumentIntake(folder.resolve("work"), DocumentLimits.DEFAULT).accept(upload, copy());
    }

    private Path copy() {
        return folder.resolve("copy.pdf");
    }
}
