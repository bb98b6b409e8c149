package health.roi.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.pdf.PdfProbe;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.Sha256;
import health.roi.support.SampleDocuments;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentIntakeTest {
    @TempDir
    Path folder;

    @Test
    void countsAndCopiesPdf() throws IOException {
        byte[] pdf = SampleDocuments.pdf("chart", 3);
        AcceptedDocument accepted = accept(pdf);
        assertEquals(DocumentFormat.PDF, accepted.format());
        assertEquals("application/pdf", accepted.mediaType());
        assertEquals(3, accepted.pages());
        assertEquals(pdf.length, accepted.bytes());
        assertEquals(Sha256.of(folder.resolve("upload")), accepted.sha256());
        assertEquals(Sha256.of(normalised()), accepted.normalisedSha256());
        assertEquals(Files.size(normalised()), accepted.normalisedBytes());
        assertTrue(PdfProbe.text(normalised()).contains("chart page 3"));
    }

    @Test
    void copyIsReadableByItsOwnerOnly() throws IOException {
        accept(SampleDocuments.pdf("chart", 1));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(normalised())));
    }

    @Test
    void takesPdfThatOnlyRestrictsItsUse() throws IOException {
        accept(SampleDocuments.encryptedPdf("restricted", ""));
        try (PDDocument copy = Loader.loadPDF(normalised().toFile())) {
            assertFalse(copy.isEncrypted());
        }
        assertTrue(PdfProbe.text(normalised()).contains("restricted page 1"));
    }

    @Test
    void leavesScriptsAndAttachedFilesBehind() throws IOException {
        accept(SampleDocuments.activePdf("active"));
        try (PDDocument copy = Loader.loadPDF(normalised().toFile())) {
            assertNull(copy.getDocumentCatalog().getOpenAction());
            assertNull(copy.getDocumentCatalog().getNames());
        }
        String raw = Files.readString(normalised(), StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("JavaScript"));
        assertFalse(raw.contains("EmbeddedFile"));
        assertTrue(PdfProbe.text(normalised()).contains("active page 1"));
    }

    @Test
    void keepsWhatFormFieldsShow() throws IOException {
        accept(SampleDocuments.formPdf("Jane Q. Public", true));
        assertTrue(PdfProbe.text(normalised()).contains("Jane Q. Public"));
        try (PDDocument copy = Loader.loadPDF(normalised().toFile())) {
            assertNull(copy.getDocumentCatalog().getAcroForm());
        }
    }

    @Test
    void drawsFormFieldsThatHaveNoPicture() throws IOException {
        accept(SampleDocuments.formPdf("never drawn", false));
        assertTrue(PdfProbe.text(normalised()).contains("never drawn"));
    }

    @Test
    void drawsFormFieldsWhoseFontLacksTheirCharacters() throws IOException {
        accept(SampleDocuments.formPdf("Đặng ≤ 5", false));
        assertTrue(PdfProbe.text(normalised()).contains("Đặng ≤ 5"));
    }

    @Test
    void keepsFaxAsItWasCompressed() throws IOException {
        byte[] fax = SampleDocuments.faxTiff(5);
        AcceptedDocument accepted = accept(fax);
        assertEquals(DocumentFormat.TIFF, accepted.format());
        assertEquals(5, accepted.pages());
        assertTrue(accepted.normalisedBytes() < fax.length + 10_000);
        assertTrue(Files.readString(normalised(), StandardCharsets.ISO_8859_1).contains("CCITTFaxDecode"));
        try (PDDocument copy = Loader.loadPDF(normalised().toFile())) {
            PDPage page = copy.getPage(4);
            assertEquals(1728 / 204f * 72, page.getMediaBox().getWidth(), 0.1);
            assertEquals(2200 / 196f * 72, page.getMediaBox().getHeight(), 0.1);
            BufferedImage picture = new PDFRenderer(copy).renderImageWithDPI(4, 72);
            assertEquals(0xFFFFFF, picture.getRGB(20, 20) & 0xFFFFFF);
            assertEquals(0x000000, picture.getRGB(picture.getWidth() / 2, picture.getHeight() * 27 / 100) & 0xFFFFFF);
        }
    }

    @Test
    void putsPicturesOnSheets() throws IOException {
        assertEquals(DocumentFormat.JPEG, accept(SampleDocuments.jpeg(800, 600)).format());
        try (PDDocument copy = Loader.loadPDF(normalised().toFile())) {
            assertEquals(792, copy.getPage(0).getMediaBox().getWidth(), 0.1);
        }
        assertEquals(DocumentFormat.PNG, accept(SampleDocuments.png(300, 900)).format());
        try (PDDocument copy = Loader.loadPDF(normalised().toFile())) {
            assertEquals(792, copy.getPage(0).getMediaBox().getHeight(), 0.1);
        }
    }

    @Test
    void setsPlainTextWhateverTheFileIsCalled() throws IOException {
        Path named = folder.resolve("letter.pdf");
        Files.writeString(named, "First line\n\n  indented <tag> & more\fsecond sheet 漢字 μg\n");
        AcceptedDocument accepted = intake(DocumentLimits.DEFAULT).accept(named, normalised());
        assertEquals(DocumentFormat.TEXT, accepted.format());
        assertEquals(2, accepted.pages());
        String text = PdfProbe.text(normalised());
        assertTrue(text.contains("indented <tag> & more"));
        assertTrue(text.contains("second sheet \uFFFD\uFFFD μg"));
    }

    @Test
    void copiesAreTheSameEveryTime() throws IOException {
        byte[] pdf = SampleDocuments.pdf("same", 4);
        assertEquals(accept(pdf).normalisedSha256(), accept(pdf).normalisedSha256());
    }

    @Test
    void carriesNoFormOrAnnotationScripts() throws IOException {
        accept(SampleDocuments.formPdf("value", true));
        try (PDDocument copy = Loader.loadPDF(normalised().toFile())) {
            assertFalse(copy.getPage(0).getCOSObject().containsKey(COSName.AA));
            assertTrue(copy.getPage(0).getAnnotations().isEmpty());
        }
    }

    /** Whatever a test did, nothing but its own files is left. */
    @AfterEach
    void workingFilesAreGone() throws IOException {
        if (Files.exists(folder.resolve("work"))) {
            try (Stream<Path> left = Files.list(folder.resolve("work"))) {
                assertEquals(0, left.count());
            }
        }
    }

    private AcceptedDocument accept(byte[] document) throws IOException {
        Path upload = Files.write(folder.resolve("upload"), document);
        return intake(DocumentLimits.DEFAULT).accept(upload, normalised());
    }

    private DocumentIntake intake(DocumentLimits limits) {
        return new DocumentIntake(folder.resolve("work"), limits);
    }

    private Path normalised() {
        return folder.resolve("normalised.pdf");
    }
}
