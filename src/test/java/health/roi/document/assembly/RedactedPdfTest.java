package health.roi.document.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.assembly.PageRedaction.Blackened;
import health.roi.document.assembly.PageRedaction.Withheld;
import health.roi.document.pdf.PdfProbe;
import health.roi.support.PdfStructure;
import health.roi.support.SampleDocuments;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is withheld is gone: not in the text, not in the pictures, not beside the pages. */
class RedactedPdfTest {
    private static final RedactedArea UPPER_HALF = new RedactedArea(0, 0, 1, 0.5);

    @TempDir
    Path folder;

    private Parts parts;

    @BeforeEach
    void begin() {
        parts = new Parts(folder);
    }

    private static Withheld withheld(int page) {
        return new Withheld(page, WithholdingReason.NOT_THIS_PATIENT);
    }

    private static Blackened blackened(int page, RedactedArea... areas) {
        return new Blackened(page, WithholdingReason.OUTSIDE_REQUEST, List.of(areas));
    }

    private Path assemble(PackagePart... list) {
        parts.assemble(Parts.settings(), list);
        PdfStructure.assertSound(parts.volume(1), null);
        return parts.volume(1);
    }

    private static boolean holds(Path pdf, String words) {
        return PdfStructure.objects(pdf, null).stream().anyMatch(object -> object.contains(words));
    }

    @Test
    void aSlipStandsForAWithheldPageAndTheNumbersStayTrue() throws IOException {
        Path pdf = assemble(parts.record("chart", SampleDocuments.pdf("words", 3), withheld(2)));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertEquals(3, document.getNumberOfPages());
            assertTrue(PdfProbe.text(document, 1).contains("words page 1"));
            assertTrue(PdfProbe.text(document, 2)
                    .matches("(?s)Page withheld\\s+It does not belong to this patient's record\\.\\s+"
                            + "Reason: NOT_THIS_PATIENT\\s+.*page 2 of 3.*"));
            assertTrue(PdfProbe.text(document, 3).contains("words page 3"));
        }
        assertTrue(holds(pdf, "words page 3"));
        assertFalse(holds(pdf, "words page 2"));
    }

    @Test
    void nothingOfAWithheldPageComesAlongWithThePagesBesideIt() throws IOException {
        BufferedImage[] pictures = {noise(1), noise(2), noise(3)};
        byte[] source = SampleDocuments.sharedResourcesPdf(pictures);
        Path whole = assemble(parts.record("whole", source));
        for (BufferedImage picture : pictures) {
            assertTrue(holds(whole, samples(picture)), "the search finds what is there");
        }
        Path pdf = assemble(parts.record("chart", source, withheld(2), blackened(3, UPPER_HALF)));
        assertTrue(holds(pdf, samples(pictures[0])));
        assertFalse(holds(pdf, samples(pictures[1])));
        assertFalse(holds(pdf, samples(pictures[2])));
        assertFalse(holds(pdf, "words of page 2"));
        assertFalse(holds(pdf, "words of page 3"));
        assertFalse(holds(pdf, "bookmark of page"));
        assertTrue(holds(pdf, "words of page 1"));
    }

    @Test
    void aPageWithBlackenedPartsIsAPictureAndNothingElse() throws IOException {
        Path pdf = assemble(parts.record(
                "chart", SampleDocuments.annotatedPdf("STAMPED"), blackened(1, new RedactedArea(0, 0, 1, 0.2))));
        assertFalse(holds(pdf, "annotated page 1"));
        assertFalse(holds(pdf, "STAMPED"));
        assertFalse(holds(pdf, "call the ward"));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertTrue(document.getPage(0).getAnnotations().isEmpty());
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertAll(seen, 0, 0, 612, 158, Color.BLACK);
            assertFalse(isAll(seen, 300, 352, 500, 392, Color.WHITE), "what was stamped elsewhere is seen");
        }
    }

    @Test
    void aTurnedPageIsBlackenedWhereTheReaderSeesIt() throws IOException {
        for (int rotation : List.of(0, 90, 180, 270)) {
            Path pdf = assemble(parts.record(
                    "chart",
                    SampleDocuments.rotatedPdf("turned", 1, rotation),
                    blackened(1, new RedactedArea(0.5, 0, 0.5, 0.25))));
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 72);
                boolean lying = rotation % 180 != 0;
                int width = lying ? 792 : 612;
                int height = lying ? 612 : 792;
                assertEquals(width, seen.getWidth());
                assertEquals(height + 20, seen.getHeight());
                assertAll(seen, width / 2 + 1, 0, width, height / 4 - 1, Color.BLACK);
                assertAll(seen, width / 2 - 30, height / 4 + 30, width / 2 + 30, height / 2, Color.WHITE);
            }
        }
    }

    @Test
    void aScanStaysBlackAndWhiteAndKeepsItsPixels() throws IOException {
        byte[] source = SampleDocuments.faxTiff(1);
        BufferedImage before = scan(assemble(parts.record("whole", source)));
        BufferedImage after =
                scan(assemble(parts.record("chart", source, blackened(1, new RedactedArea(0, 0.8, 1, 0.1)))));
        assertEquals(before.getWidth(), after.getWidth());
        assertEquals(before.getHeight(), after.getHeight());
        int top = (int) Math.floor(before.getHeight() * 0.8);
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x += 7) {
                boolean black = y >= top && y < top + before.getHeight() / 10;
                int expected = black ? 0 : before.getRGB(x, y) & 0xFFFFFF;
                assertEquals(expected, after.getRGB(x, y) & 0xFFFFFF, x + " " + y);
            }
        }
    }

    private BufferedImage scan(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDPage page = document.getPage(0);
            PDFormXObject drawing = (PDFormXObject) page.getResources().getXObject(COSName.getPDFName("Page"));
            PDImageXObject image = null;
            for (COSName name : drawing.getResources().getXObjectNames()) {
                image = (PDImageXObject) drawing.getResources().getXObject(name);
            }
            assertEquals(1, image.getBitsPerComponent());
            assertEquals(List.of(COSName.CCITTFAX_DECODE), image.getStream().getFilters());
            return image.getImage();
        }
    }

    @Test
    void greysStayWhatTheyWere() throws IOException {
        BufferedImage steps = new BufferedImage(256, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 16; y++) {
                steps.setRGB(x, y, new Color(x, x, x).getRGB());
            }
        }
        byte[] source = SampleDocuments.sharedResourcesPdf(steps);
        BufferedImage before;
        try (PDDocument document = Loader.loadPDF(source)) {
            before = new PDFRenderer(document).renderImageWithDPI(0, 300);
        }
        BufferedImage after;
        try (PDDocument document =
                Loader.loadPDF(assemble(parts.record("chart", source, blackened(1, new RedactedArea(0, 0, 1, 0.05))))
                        .toFile())) {
            after = new PDFRenderer(document).renderImageWithDPI(0, 300);
        }
        for (int x = 420; x < 1660; x += 10) {
            assertEquals(before.getRGB(x, 2000) & 0xFF, after.getRGB(x, 2000) & 0xFF, 1.0, "column " + x);
        }
    }

    @Test
    void refusesToRedactAPageThatIsNotThereOrTwice() {
        for (List<PageRedaction> wrong : List.of(
                List.<PageRedaction>of(withheld(0)),
                List.<PageRedaction>of(withheld(4)),
                List.<PageRedaction>of(withheld(1), blackened(1, UPPER_HALF)))) {
            PackagePart part = parts.record("chart", SampleDocuments.pdf("a", 3), wrong.toArray(PageRedaction[]::new));
            assertThrows(IllegalArgumentException.class, () -> assemble(part));
            assertFalse(Files.exists(parts.volume(1)));
        }
    }

    @Test
    void refusesAnAreaOutsideOfItsPage() {
        for (double[] area :
                new double[][] {{-0.1, 0, 0.5, 0.5}, {0, 0, 0, 0.5}, {0.6, 0, 0.5, 0.5}, {0, 0.9, 1, 0.2}}) {
            assertThrows(IllegalArgumentException.class, () -> new RedactedArea(area[0], area[1], area[2], area[3]));
        }
        assertThrows(IllegalArgumentException.class, () -> new RedactedArea(Double.NaN, 0, 0.5, 0.5));
    }

    @Test
    void noReasonSaysWhatKindOfRecordItIs() {
        for (WithholdingReason reason : WithholdingReason.values()) {
            assertFalse(reason.words()
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches(".*(substance|alcohol|drug|psych|therap|hiv|abort|mental|genetic).*"));
        }
    }

    private static BufferedImage noise(int seed) {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 60; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    /** A run of samples as it stands in the unpacked picture. */
    private static String samples(BufferedImage image) {
        byte[] samples = new byte[30];
        for (int x = 0; x < 10; x++) {
            int rgb = image.getRGB(20 + x, 30);
            samples[3 * x] = (byte) (rgb >> 16);
            samples[3 * x + 1] = (byte) (rgb >> 8);
            samples[3 * x + 2] = (byte) rgb;
        }
        return new String(samples, StandardCharsets.ISO_8859_1);
    }

    private static void assertAll(BufferedImage image, int left, int top, int right, int bottom, Color color) {
        assertTrue(isAll(image, left, top, right, bottom, color), color + " from " + left + " " + top);
    }

    private static boolean isAll(BufferedImage image, int left, int top, int right, int bottom, Color color) {
        List<Integer> other = new ArrayList<>();
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) != (color.getRGB() & 0xFFFFFF)) {
                    other.add(y);
                }
            }
        }
        return other.isEmpty();
    }
}
