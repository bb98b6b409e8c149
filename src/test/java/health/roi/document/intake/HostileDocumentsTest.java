package health.roi.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.intake.corpus.ActivePdfs;
import health.roi.document.intake.corpus.BrokenPdfs;
import health.roi.document.intake.corpus.Case;
import health.roi.document.intake.corpus.HostilePdfs;
import health.roi.document.intake.corpus.HostilePictures;
import health.roi.document.intake.corpus.HostileTexts;
import health.roi.document.intake.corpus.HostileTiffs;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.ParserPool;
import health.roi.support.SampleDocuments;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of the corpus has one end: so many pages, or a refusal by name; within the budget, and with nothing left of
 * it on the disk or on the heap.
 */
class HostileDocumentsTest {
    /** What the platform loads on first use stays loaded; a leak of the corpus would be hundreds of megabytes. */
    private static final long HEAP_MARGIN = 60_000_000;

    private static final ParserPool POOL = new ParserPool(1, Duration.ofMinutes(1));

    private static long heapBefore;
    private static Set<String> temporaryBefore;

    @TempDir
    Path folder;

    @BeforeAll
    static void remember() throws IOException {
        temporaryBefore = temporaryFiles();
        heapBefore = heapInUse();
    }

    @AfterAll
    static void nothingIsLeft() throws IOException {
        long more = heapInUse() - heapBefore;
        assertTrue(more < HEAP_MARGIN, "the heap has grown by " + more);
        assertFalse(POOL.isStuck());
        Set<String> left = new TreeSet<>(temporaryFiles());
        left.removeAll(temporaryBefore);
        assertEquals(Set.of(), left);
    }

    static Stream<Case> corpus() {
        return Stream.of(
                        HostilePdfs.all(),
                        BrokenPdfs.all(),
                        ActivePdfs.all(),
                        HostileTiffs.all(),
                        HostilePictures.all(),
                        HostileTexts.all())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void endsAsItShould(Case document) throws IOException {
        if (document.refusal() == null) {
            AcceptedDocument accepted = accept(document.file().get());
            assertEquals(document.pages(), accepted.pages());
            try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
                assertEquals(document.pages(), copy.getNumberOfPages());
            }
        } else {
            byte[] file = document.file().get();
            DocumentRefused refused = assertThrows(DocumentRefused.class, () -> accept(file));
            assertEquals(document.refusal(), refused.refusal());
            assertNull(refused.getCause());
            assertFalse(Files.exists(copy()));
        }
    }

    static Stream<Case> active() {
        return ActivePdfs.all().filter(document -> document.refusal() == null);
    }

    @ParameterizedTest
    @MethodSource("active")
    void copiesNothingThatActs(Case document) throws IOException {
        accept(document.file().get());
        String copy = Files.readString(copy(), StandardCharsets.ISO_8859_1);
        for (String never : ActivePdfs.NEVER_COPIED) {
            assertFalse(copy.contains(never), never);
        }
    }

    static Stream<byte[]> toBeCutOff() {
        return BrokenPdfs.toBeCutOff();
    }

    @ParameterizedTest
    @MethodSource("toBeCutOff")
    void takesEveryPageOrNoneOfWhatIsCutOff(byte[] whole) throws IOException {
        assertEquals(12, accept(whole).pages());
        for (int sixteenths = 1; sixteenths < 16; sixteenths++) {
            byte[] part = Arrays.copyOf(whole, whole.length * sixteenths / 16);
            try {
                assertEquals(12, accept(part).pages(), sixteenths + " sixteenths");
            } catch (DocumentRefused e) {
                assertFalse(Files.exists(copy()));
            }
        }
    }

    static Stream<byte[]> toBeSpoiled() {
        return Stream.of(
                SampleDocuments.pdf("chart", 5),
                SampleDocuments.formPdf("value", true),
                SampleDocuments.activePdf("active"),
                SampleDocuments.faxTiff(2),
                SampleDocuments.jpeg(200, 200),
                SampleDocuments.png(200, 200),
                SampleDocuments.clinicalDocument("<table><tbody><tr><td>Glucose</td></tr></tbody></table>"));
    }

    @ParameterizedTest
    @MethodSource("toBeSpoiled")
    void takesEveryPageOrNoneOfWhatIsSpoiled(byte[] whole) throws IOException {
        int pages = accept(whole).pages();
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] spoiled = whole.clone();
            for (int flips = 0; flips <= i % 5; flips++) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
            }
            try {
                assertEquals(pages, accept(spoiled).pages(), "spoiled " + i);
            } catch (DocumentRefused e) {
                assertFalse(Files.exists(copy()));
            }
        }
    }

    @Test
    void takesAPhotographTheWayItWasHeld() throws IOException {
        Case photograph = HostilePictures.all()
                .filter(one -> one.name().contains("upright"))
                .findFirst()
                .orElseThrow();
        accept(photograph.file().get());
        try (PDDocument copy = Loader.loadPDF(copy().toFile())) {
            assertEquals(90, copy.getPage(0).getRotation());
        }
    }

    @AfterEach
    void workingFilesAreGone() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            assertEquals(0, left.count());
        }
    }

    private AcceptedDocument accept(byte[] file) throws IOException {
        Path upload = Files.write(folder.resolve("upload"), file);
        DocumentIntake intake = new DocumentIntake(folder.resolve("work"), DocumentLimits.DEFAULT);
        return POOL.read(ParseBudget::standard, budget -> intake.accept(upload, copy(), budget));
    }

    private Path copy() {
        return folder.resolve("copy.pdf");
    }

    private static long heapInUse() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Those that the libraries would leave behind; others use the folder too. */
    private static Set<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(?i).*(pdfbox|imageio|verapdf|openhtml).*"))
                    .collect(Collectors.toSet());
        }
    }
}
