package health.roi.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.Refusal;
import health.roi.support.SampleDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentRefusalTest {
    private static final String DEEP = "<content>".repeat(100_000) + "</content>".repeat(100_000);

    @TempDir
    Path folder;

    @Test
    void refusesEmptyFile() throws IOException {
        refuses(Refusal.EMPTY, new byte[0]);
    }

    @Test
    void refusesBlankText() throws IOException {
        refuses(Refusal.EMPTY, ascii("  \n\n "));
    }

    @Test
    void refusesProgramNamedPdf() throws IOException {
        refuses(Refusal.NOT_A_DOCUMENT, new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4});
    }

    @Test
    void refusesZippedOfficeFile() throws IOException {
        refuses(Refusal.UNSUPPORTED_FORMAT, new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
    }

    @Test
    void refusesWebPage() throws IOException {
        refuses(Refusal.UNSUPPORTED_FORMAT, ascii("<!DOCTYPE html><html><body>record</body></html>"));
    }

    @Test
    void refusesPasswordProtectedPdf() throws IOException {
        refuses(Refusal.PDF_ENCRYPTED, SampleDocuments.encryptedPdf("secret", "user"));
    }

    @Test
    void refusesTruncatedPdf() throws IOException {
        refuses(Refusal.PDF_DAMAGED, SampleDocuments.truncatedPdf());
    }

    @Test
    void refusesGarbageWithPdfHeader() throws IOException {
        refuses(Refusal.PDF_DAMAGED, ascii("%PDF-1.7\nthis is not a pdf at all"));
    }

    @Test
    void refusesGarbageWithPdfHeaderAndEnd() throws IOException {
        refuses(Refusal.PDF_DAMAGED, ascii("%PDF-1.7\nnothing of use\nstartxref\n9\n%%EOF\n"));
    }

    @Test
    void refusesPdfWithHoleInPageTree() throws IOException {
        refuses(
                Refusal.PDF_DAMAGED,
                ascii("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                        + "2 0 obj\n<</Type/Pages/Count 2/Kids[3 0 R 9 0 R]>>\nendobj\n"
                        + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>\nendobj\n"
                        + "trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"));
    }

    @Test
    void refusesPdfWhosePageTreeIsACircle() throws IOException {
        refuses(
                Refusal.PDF_DAMAGED,
                ascii("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                        + "2 0 obj\n<</Type/Pages/Count 1/Kids[2 0 R]>>\nendobj\n"
                        + "trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"));
    }

    @Test
    void refusesPdfNestedBeyondReason() throws IOException {
        refuses(
                Refusal.PDF_DAMAGED,
                ascii("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                        + "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
                        + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</X "
                        + "[".repeat(200_000) + "]".repeat(200_000)
                        + ">>>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"));
    }

    @Test
    void refusesPdfWithoutPages() throws IOException {
        refuses(Refusal.NO_PAGES, pdf(new PDRectangle(10, 10), 0));
    }

    @Test
    void refusesTooManyPages() throws IOException {
        DocumentLimits two = limits(2, 14_400, 50_000_000);
        refuses(Refusal.TOO_MANY_PAGES, SampleDocuments.pdf("chart", 3), two);
        refuses(Refusal.TOO_MANY_PAGES, SampleDocuments.faxTiff(3), two);
    }

    @Test
    void refusesHugePage() throws IOException {
        refuses(Refusal.PAGE_TOO_LARGE, pdf(new PDRectangle(20_000, 100), 1));
    }

    @Test
    void refusesPictureWithTooManyPixels() throws IOException {
        DocumentLimits small = limits(10, 14_400, 1_000);
        refuses(Refusal.PAGE_TOO_LARGE, SampleDocuments.jpeg(100, 100), small);
        refuses(Refusal.PAGE_TOO_LARGE, SampleDocuments.png(100, 100), small);
    }

    @Test
    void refusesCutOffPictures() throws IOException {
        byte[] jpeg = SampleDocuments.jpeg(400, 400);
        refuses(Refusal.IMAGE_DAMAGED, Arrays.copyOf(jpeg, jpeg.length / 2));
        byte[] png = SampleDocuments.png(400, 400);
        refuses(Refusal.IMAGE_DAMAGED, Arrays.copyOf(png, png.length / 2));
    }

    @Test
    void refusesCutOffFax() throws IOException {
        byte[] tiff = SampleDocuments.faxTiff(3);
        refuses(Refusal.TIFF_DAMAGED, Arrays.copyOf(tiff, tiff.length * 2 / 3));
    }

    @Test
    void refusesFaxWhoseDirectoriesGoInACircle() throws IOException {
        byte[] tiff = SampleDocuments.faxTiff(1);
        ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN).putInt(8 + 2 + 11 * 12, 8);
        refuses(Refusal.TIFF_DAMAGED, tiff);
    }

    @Test
    void refusesMalformedClinicalDocument() throws IOException {
        refuses(Refusal.CDA_MALFORMED, SampleDocuments.clinicalDocument("<paragraph>never closed"));
    }

    @Test
    void refusesClinicalDocumentWithExternalEntity() throws IOException {
        refuses(Refusal.CDA_UNSAFE, declared("<!ENTITY x SYSTEM \"file:///etc/hostname\">", "&x;"));
    }

    @Test
    void refusesClinicalDocumentWithEntitiesThatMultiply() throws IOException {
        refuses(Refusal.CDA_UNSAFE, declared("<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">", "&b;"));
    }

    @Test
    void refusesDeeplyNestedClinicalDocument() throws IOException {
        refuses(Refusal.TOO_COMPLEX, SampleDocuments.clinicalDocument(DEEP));
    }

    @Test
    void refusesClinicalDocumentThatOnlyWrapsAnother() throws IOException {
        String wrapped = new String(SampleDocuments.clinicalDocument(""), StandardCharsets.UTF_8)
                .replace("structuredBody", "nonXMLBody");
        refuses(Refusal.CDA_UNSTRUCTURED, ascii(wrapped));
    }

    @Test
    void refusesTextThatIsTooLarge() throws IOException {
        byte[] text = new byte[10_000_001];
        Arrays.fill(text, (byte) 'a');
        refuses(Refusal.TOO_LARGE, text);
    }

    @Test
    void refusesTextOfTooManyPages() throws IOException {
        refuses(Refusal.TOO_LARGE, ascii("line of a note\n".repeat(140_000)));
    }

    private static byte[] declared(String declaration, String use) {
        String document = new String(SampleDocuments.clinicalDocument(use), StandardCharsets.UTF_8);
        return ascii(document.replaceFirst(
                "<ClinicalDocument", "<!DOCTYPE ClinicalDocument [" + declaration + "]><ClinicalDocument"));
    }

    private static DocumentLimits limits(int pages, int points, long decodedPixels) {
        return new DocumentLimits(pages, points, 200_000_000, decodedPixels, 10_000_000, 2_000_000, 200, 100_000_000);
    }

    private static byte[] pdf(PDRectangle box, int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(box));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void refuses(Refusal refusal, byte[] document) throws IOException {
        refuses(refusal, document, DocumentLimits.DEFAULT);
    }

    private void refuses(Refusal refusal, byte[] document, DocumentLimits limits) throws IOException {
        Path upload = Files.write(folder.resolve("upload"), document);
        Path copy = folder.resolve("copy.pdf");
        DocumentIntake intake = new DocumentIntake(folder.resolve("work"), limits);
        DocumentRefused refused = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(DocumentRefused.class, () -> intake.accept(upload, copy)));
        assertEquals(refusal, refused.refusal());
        assertEquals(refusal.advice(), refused.getMessage());
        assertNull(refused.getCause());
        assertFalse(Files.exists(copy));
        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            assertEquals(0, left.count());
        }
    }
}
