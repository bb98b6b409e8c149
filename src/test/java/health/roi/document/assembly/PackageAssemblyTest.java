package health.roi.document.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.intake.DocumentIntake;
import health.roi.document.pdf.HtmlToPdf;
import health.roi.document.pdf.PdfProbe;
import health.roi.document.pdf.Xhtml;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.Sha256;
import health.roi.support.SampleDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageAssemblyTest {
    private static final String NUMBER = "ROI-7K3M-92XQ";

    @TempDir
    Path folder;

    @Test
    void stampsEveryPageAndLosesNothing() throws IOException {
        AssembledPackage assembled = assemble(
                cover("Dear Jane"),
                record("chart", SampleDocuments.pdf("chart", 3)),
                record("fax", SampleDocuments.faxTiff(2)),
                record("form", SampleDocuments.formPdf("answered", true)));
        assertEquals(7, assembled.pages());
        assertEquals(6, assembled.recordPages());
        assertEquals(Files.size(target()), assembled.bytes());
        assertEquals(Sha256.of(target()), assembled.sha256());
        try (PDDocument document = Loader.loadPDF(target().toFile())) {
            assertEquals(7, document.getNumberOfPages());
            for (int page = 1; page <= 7; page++) {
                assertTrue(
                        PdfProbe.text(document, page).contains(NUMBER + " · page " + page + " of 7"), "page " + page);
            }
            assertTrue(PdfProbe.text(document, 1).contains("Dear Jane"));
            assertTrue(PdfProbe.text(document, 4).contains("chart page 3"));
            assertTrue(PdfProbe.text(document, 7).contains("answered"));
        }
    }

    @Test
    void saysWhereEachPartIs() throws IOException {
        AssembledPackage assembled = assemble(
                cover("Dear Jane"), record("a", SampleDocuments.pdf("a", 3)), record("b", SampleDocuments.pdf("b", 2)));
        assertEquals(
                List.of("1-1", "2-4", "5-6"),
                assembled.parts().stream()
                        .map(range -> range.firstPage() + "-" + range.lastPage())
                        .toList());
    }

    @Test
    void bookmarksEveryPart() throws IOException {
        assemble(
                cover("x"),
                record("first", SampleDocuments.pdf("a", 3)),
                record("second", SampleDocuments.pdf("b", 2)));
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
        assemble(record("turned", SampleDocuments.rotatedPdf("turned", 1, rotation)));
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
        assemble(record("cropped", SampleDocuments.croppedPdf("inside")));
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
        PackagePart part = record("a", SampleDocuments.pdf("a", 3));
        assertEquals(assemble(part).sha256(), assemble(part).sha256());
    }

    @Test
    void namesNobodyInItsProperties() throws IOException {
        assemble(cover("Dear Jane"));
        try (PDDocument document = Loader.loadPDF(target().toFile())) {
            assertEquals(
                    "Release of information " + NUMBER,
                    document.getDocumentInformation().getTitle());
            assertEquals(1, document.getDocumentInformation().getMetadataKeys().size());
        }
    }

    @Test
    void embedsTheTypefaceOfTheStampOnce() throws IOException {
        AssembledPackage few = assemble(record("few", SampleDocuments.pdf("a", 10)));
        AssembledPackage many = assemble(record("many", SampleDocuments.pdf("a", 110)));
        assertTrue(many.bytes() - few.bytes() < 100 * 2_500);
    }

    @Test
    void leavesNothingBehindWhenAPartIsMissing() throws IOException {
        PackagePart missing = new PackagePart(PartKind.RECORD, "gone", folder.resolve("gone.pdf"), null, null);
        PackagePart cover = cover("x");
        assertThrows(UncheckedIOException.class, () -> assemble(cover, missing));
        assertFalse(Files.exists(target()));
    }

    private AssembledPackage assemble(PackagePart... parts) {
        return new PackageAssembly(folder.resolve("work"), DocumentLimits.DEFAULT)
                .assemble(NUMBER, List.of(parts), target());
    }

    private PackagePart cover(String words) {
        Path pdf = folder.resolve("cover.pdf");
        HtmlToPdf.write(Xhtml.page("Cover letter", "<p>" + Xhtml.escape(words) + "</p>"), pdf);
        return new PackagePart(PartKind.COVER_LETTER, "Cover letter", pdf, null, null);
    }

    private PackagePart record(String title, byte[] document) throws IOException {
        Path upload = Files.write(folder.resolve(title), document);
        Path pdf = folder.resolve(title + ".pdf");
        new DocumentIntake(folder.resolve("work"), DocumentLimits.DEFAULT).accept(upload, pdf);
        return new PackagePart(PartKind.RECORD, title, pdf, null, "Records");
    }

    private Path target() {
        return folder.resolve("package.pdf");
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
