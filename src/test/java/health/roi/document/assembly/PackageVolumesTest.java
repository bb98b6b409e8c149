package health.roi.document.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.pdf.PdfProbe;
import health.roi.support.PdfStructure;
import health.roi.support.SampleDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where volumes begin and end, and volumes behind a password. */
class PackageVolumesTest {
    @TempDir
    Path folder;

    private Parts parts;

    @BeforeEach
    void begin() {
        parts = new Parts(folder);
    }

    @Test
    void cutsARecordAtAPageAndLosesNone() throws IOException {
        PackagePart[] list = {
            parts.cover("Dear Jane"),
            parts.record("first", SampleDocuments.pdf("first", 5)),
            parts.record("second", SampleDocuments.pdf("second", 9))
        };
        List<AssembledVolume> volumes = parts.assemble(Parts.settings(7, Long.MAX_VALUE, null), list);
        assertEquals(List.of("1-7", "8-14", "15-17"), ends(volumes));
        List<String> stamps = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (AssembledVolume volume : volumes) {
            PdfStructure.assertSound(parts.volume(volume.number()), null);
            try (PDDocument document =
                    Loader.loadPDF(parts.volume(volume.number()).toFile())) {
                assertEquals(volume.pages(), document.getNumberOfPages());
                for (int page = 1; page <= volume.pages(); page++) {
                    String text = PdfProbe.text(document, page);
                    words.append(text.replaceAll("\\s+", " "));
                    stamps.add(text.substring(text.lastIndexOf("page")).strip());
                }
            }
        }
        for (int page = 1; page <= 17; page++) {
            assertEquals(
                    "page " + page + " of 17 \u00b7 " + Bates.of(Parts.NUMBER).number(page), stamps.get(page - 1));
        }
        for (int page = 1; page <= 9; page++) {
            assertTrue(words.toString().contains("second page " + page), "second page " + page);
        }
        assertEquals(List.of("Cover letter", "Records", "- first", "- second"), bookmarks(1));
        assertEquals(List.of("Volume 2", "Records", "- second (continued)"), bookmarks(2));
        assertEquals(List.of("Volume 3", "Records", "- second (continued)"), bookmarks(3));
    }

    @Test
    void saysWhereEachPartIs() {
        PackagePlan plan = plan(
                Parts.settings(4, Long.MAX_VALUE, null),
                parts.cover("x"),
                parts.record("a", SampleDocuments.pdf("a", 5)),
                parts.record("b", SampleDocuments.pdf("b", 2)));
        assertEquals(
                List.of(
                        List.of(new PartRange(1, 1, 1)),
                        List.of(new PartRange(1, 2, 4), new PartRange(2, 6, 7)),
                        List.of(new PartRange(2, 8, 8), new PartRange(3, 10, 10))),
                plan.ranges());
        assertEquals(10, plan.pages());
    }

    @ParameterizedTest
    @ValueSource(longs = {150_000, 200_000, 400_000})
    void keepsEachVolumeBelowItsBytes(long most) throws IOException {
        // Pages that share a typeface, and scans that share nothing.
        PackagePart text = parts.record("text", SampleDocuments.clinicalDocument("<paragraph>Word</paragraph>"));
        List<PackagePart> list = new ArrayList<>(List.of(text));
        for (int i = 0; i < 6; i++) {
            list.add(parts.record("photograph " + i, SampleDocuments.noisePng(120 + i)));
        }
        list.add(parts.record("long", SampleDocuments.pdf("long", 30)));
        PackageSettings settings = Parts.settings(500, most, null);
        List<AssembledVolume> volumes = parts.assemble(settings, list.toArray(PackagePart[]::new));
        assertTrue(volumes.size() > 1);
        for (AssembledVolume volume : volumes) {
            assertTrue(volume.bytes() <= most, volume.bytes() + " of " + most);
            PdfStructure.assertSound(parts.volume(volume.number()), null);
        }
        int pages = list.stream().mapToInt(PackagePart::pages).sum() + volumes.size() - 1;
        assertEquals(pages, volumes.get(volumes.size() - 1).lastPage());
    }

    @Test
    void givesAPageThatIsTooLargeAVolumeOfItsOwn() {
        PackagePart small = parts.record("small", SampleDocuments.pdf("small", 1));
        PackagePart large = parts.record("large", SampleDocuments.noisePng(300));
        List<AssembledVolume> volumes = parts.assemble(Parts.settings(500, 110_000, null), small, large, small);
        assertEquals(List.of("1-1", "2-3", "4-5"), ends(volumes));
    }

    @Test
    void samePartsGiveSameBytesInEveryVolume() {
        PackagePart[] list = {parts.cover("x"), parts.record("a", SampleDocuments.pdf("a", 9))};
        PackageSettings settings = Parts.settings(4, Long.MAX_VALUE, null);
        assertEquals(parts.assemble(settings, list), parts.assemble(settings, list));
    }

    @Test
    void opensWithThePasswordOnly() throws IOException {
        String password = "correct-horse-battery";
        PackagePart[] list = {
            parts.cover("Dear Jane"),
            parts.record("fax", SampleDocuments.faxTiff(1)),
            parts.record("annotated", SampleDocuments.annotatedPdf("STAMPED")),
            parts.record("text", SampleDocuments.pdf("secret words", 3))
        };
        List<AssembledVolume> volumes = parts.assemble(Parts.settings(4, Long.MAX_VALUE, password), list);
        assertEquals(2, volumes.size());
        for (AssembledVolume volume : volumes) {
            Path file = parts.volume(volume.number());
            assertFalse(volume.archival());
            assertThrows(
                    InvalidPasswordException.class,
                    () -> Loader.loadPDF(file.toFile()).close());
            assertThrows(
                    InvalidPasswordException.class,
                    () -> Loader.loadPDF(file.toFile(), "wrong").close());
            PdfStructure.assertSound(file, password);
            try (PDDocument document = Loader.loadPDF(file.toFile(), password)) {
                assertEquals(6, document.getEncryption().getRevision());
                assertEquals(
                        "AESV3",
                        document.getEncryption()
                                .getStdCryptFilterDictionary()
                                .getCryptFilterMethod()
                                .getName());
                assertTrue(document.getCurrentAccessPermission().canExtractContent());
                assertTrue(PdfProbe.text(document, 1).contains("page " + volume.firstPage() + " of 7"));
                assertEquals(
                        "Release of information " + Parts.NUMBER + ", volume " + volume.number() + " of 2",
                        document.getDocumentInformation().getTitle());
            }
        }
        assertTrue(PdfStructure.objects(parts.volume(2), password).stream()
                .anyMatch(object -> object.contains("secret words page 3")));
    }

    @Test
    void carriesAnIdentifier() throws IOException {
        parts.assemble(Parts.settings(), parts.cover("x"));
        try (PDDocument document = Loader.loadPDF(parts.volume(1).toFile())) {
            assertEquals(
                    2,
                    document.getDocument().getTrailer().getCOSArray(COSName.ID).size());
        }
    }

    @Test
    void leavesNoWorkingFileBehind() throws IOException {
        parts.assemble(Parts.settings(3, 90_000, null), parts.record("a", SampleDocuments.pdf("a", 7)));
        try (var left = Files.list(folder.resolve("work"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    private PackagePlan plan(PackageSettings settings, PackagePart... list) {
        return new PackageAssembly(folder.resolve("work"), health.roi.document.work.DocumentLimits.DEFAULT)
                .plan(List.of(list), settings);
    }

    private static List<String> ends(List<AssembledVolume> volumes) {
        return volumes.stream()
                .map(volume -> volume.firstPage() + "-" + volume.lastPage())
                .toList();
    }

    private List<String> bookmarks(int volume) throws IOException {
        List<String> titles = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(parts.volume(volume).toFile())) {
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> {
                titles.add(item.getTitle());
                item.children().forEach(child -> titles.add("- " + child.getTitle()));
            });
        }
        return titles;
    }
}
