package health.roi.document.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.pdf.PdfProbe;
import health.roi.document.work.Sha256;
import health.roi.support.PdfStructure;
import health.roi.support.SampleDocuments;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageAssemblyTest {
    private static final String NUMBER = Parts.NUMBER;

    @TempDir
    Path folder;

    private Parts parts;

    @BeforeEach
    void begin() {
        parts = new Parts(folder);
    }

    @Test
    void stampsEveryPageAndLosesNothing() throws IOException {
        AssembledVolume assembled = assemble(
                parts.cover("Dear Jane"),
                parts.record("chart", SampleDocuments.pdf("chart", 3)),
                parts.record("fax", SampleDocuments.faxTiff(2)),
                parts.record("form", SampleDocuments.formPdf("answered", true)));
        assertEquals(7, assembled.pages());
        assertEquals(Files.size(target()), assembled.bytes());
        assertEquals(Sha256.of(target()), assembled.sha256());
        PdfStructure.assertSound(target(), null);
        try (PDDocument document = Loader.loadPDF(target().toFile())) {
            assertEquals(7, document.getNumberOfPages());
            for (int page = 1; page <= 7; page++) {
                String stamp = NUMBER + " \u00b7 page " + page + " of 7 \u00b7 ROI7K3M92XQ-00000" + page;
                assertTrue(PdfProbe.text(document, page).contains(stamp), "page " + page);
            }
            assertTrue(PdfProbe.text(document, 1).contains("Dear Jane"));
            assertTrue(PdfProbe.text(document, 4).contains("chart page 3"));
            assertTrue(PdfProbe.text(document, 7).contains("answered"));
        }
    }

    @Test
    void bearsThePrefixThatIsAskedFor() throws IOException {
        PackagePart part = parts.record("a", SampleDocuments.pdf("a", 1));
        parts.assemble(
                new PackageSettings(
                        NUMBER, new Bates("SMITH-DEF"), Parts.settings().limits(), null),
                part);
        assertTrue(PdfProbe.text(target()).contains("page 1 of 1 \u00b7 SMITH-DEF-000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-A", "a b", "ABCDEFGHIJKLMNOPQRSTU", "A\nB"})
    void refusesAPrefixThatIsNone(String prefix) {
        assertThrows(IllegalArgumentException.class, () -> new Bates(prefix));
    }

    @Test
    void bookmarksEveryPart() throws IOException {
        assemble(
                parts.cover("x"),
                parts.record("first", SampleDocuments.pdf("a", 3)),
                parts.record("second", SampleDocuments.pdf("b", 2)));
        try (PDDocument document = Loader.loadPDF(target().toFile())) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                item.children().forEach(child -> titles.add("- " + child.getTitle()));
            }
            assertEquals(List.of("Cover letter", "Records", "- first", "- second"), titles);
            PDOutlineItem records =
                    document.getDocumentCatalog().getDocumentOutline().getLastChild();
            assertEquals(4, document.getPages().indexOf(records.getLastChild().findDestinationPage(document)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void stampsUprightAtTheFootAsTheReaderSeesIt(int rotation) throws IOException {
        assemble(parts.record("turned", SampleDocuments.rotatedPdf("turned", 1, rotation)));
        try (PDDocument document = Loader.loadPDF(target().toFile())) {
            List<TextPosition> stamp = positions(document, NUMBER);
            assertEquals(rotation, stamp.get(0).getDir(), "reads against the turn of the page, so upright");
            boolean lying = rotation % 180 != 0;
            float height = (lying ? 612 : 792) + 20;
            float width = lying ? 792 : 612;
            assertEquals(height - 7, stamp.get(0).getYDirAdj(), 0.5);
            float middle = (stamp.get(0).getXDirAdj()
                            + stamp.get(stamp.size() - 1).getXDirAdj()
                            + stamp.get(stamp.size() - 1).getWidthDirAdj())
                    / 2;
            assertEquals(width / 2, middle, 1);
            assertTrue(PdfProbe.text(document, 1).replaceAll("\\s", "").contains("turnedpage1"));
        }
    }

    @Test
    void whatLiesOutsideThePageStaysOutOfTheStrip() throws IOException {
        assemble(parts.record("cropped", SampleDocuments.croppedPdf("inside")));
        try (PDDocument document = Loader.loadPDF(target().toFile())) {
            var page = document.getPage(0);
            assertEquals(80, page.getCropBox().getLowerLeftY(), 0.01);
            assertEquals(670, page.getCropBox().getHeight(), 0.01);
            var picture = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImageWithDPI(0, 72);
            for (int x = 20; x < 80; x++) {
                for (int y = 655; y < 668; y++) {
                    assertEquals(0xFFFFFF, picture.getRGB(x, y) & 0xFFFFFF, "no trace of the words outside");
                }
            }
        }
    }

    @Test
    void samePartsGiveSameBytes() throws IOException {
        PackagePart part = parts.record("a", SampleDocuments.pdf("a", 3));
        assertEquals(assemble(part).sha256(), assemble(part).sha256());
    }

    @Test
    void namesNobodyInItsProperties() throws IOException {
        assemble(parts.cover("Dear Jane"));
        try (PDDocument document = Loader.loadPDF(target().toFile())) {
            assertEquals(
                    "Release of information " + NUMBER,
                    document.getDocumentInformation().getTitle());
            assertEquals(1, document.getDocumentInformation().getMetadataKeys().size());
        }
    }

    @Test
    void embedsTheTypefaceOfTheStampOnce() throws IOException {
        AssembledVolume few = assemble(parts.record("few", SampleDocuments.pdf("a", 10)));
        AssembledVolume many = assemble(parts.record("many", SampleDocuments.pdf("a", 110)));
        assertTrue(many.bytes() - few.bytes() < 100 * 2_500);
    }

    @Test
    void keepsWhatIsDrawnOnTopOfThePageVisible() throws IOException {
        for (byte[] source : List.of(
                SampleDocuments.annotatedPdf("STAMPED"),
                SampleDocuments.formPdf("answered", true),
                SampleDocuments.formPdf("answered", false))) {
            PackagePart part = parts.record("page", source);
            assemble(part);
            BufferedImage before = pictureOf(source);
            BufferedImage after = pictureOf(Files.readAllBytes(target()));
            assertEquals(before.getHeight() + 20, after.getHeight());
            int differing = 0;
            for (int y = 0; y < before.getHeight(); y++) {
                for (int x = 0; x < before.getWidth(); x++) {
                    differing += before.getRGB(x, y) == after.getRGB(x, y) ? 0 : 1;
                }
            }
            // A form that came without its picture has one now.
            assertTrue(differing < 600, differing + " pixels differ");
        }
        assertTrue(PdfStructure.objects(target(), null).stream().anyMatch(object -> object.contains("answered")));
    }

    private static BufferedImage pictureOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 72);
        }
    }

    @Test
    void leavesNothingBehindWhenAPartIsMissing() {
        PackagePart missing = new PackagePart(
                PartKind.RECORD, "gone", PartSource.of(folder.resolve("gone.pdf")), 1, 0, null, null, false, List.of());
        PackagePart cover = parts.cover("x");
        assertThrows(UncheckedIOException.class, () -> assemble(cover, missing));
        assertFalse(Files.exists(target()));
    }

    @Test
    void refusesAPartThatHasOtherPagesThanWerePlanned() throws IOException {
        PackagePart two = parts.record("two", SampleDocuments.pdf("a", 2));
        PackagePart one = new PackagePart(two.kind(), "one", two.source(), 1, 0, null, null, false, List.of());
        assertThrows(PartChanged.class, () -> assemble(one));
        assertFalse(Files.exists(target()));
    }

    private AssembledVolume assemble(PackagePart... list) {
        return parts.assemble(Parts.settings(), list).get(0);
    }

    private Path target() {
        return parts.volume(1);
    }

    private static List<TextPosition> positions(PDDocument document, String words) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                if (text.contains(words)) {
                    found.addAll(positions);
                }
            }
        };
        stripper.getText(document);
        return found;
    }
}
