package health.roi.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.roi.document.vault.ContentService;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.support.SampleDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeServiceTest {
    @TempDir
    Path folder;

    private final IntakeService intake = new IntakeService();

    @BeforeEach
    void settings() {
        intake.contents = new ContentService() {
            @Override
            public Path workDirectory() {
                return folder.resolve("work");
            }
        };
        intake.parsers = 1;
        intake.parserWait = Duration.ofMillis(20);
        intake.numberShapes = Optional.empty();
        intake.clamd = Optional.empty();
    }

    @Test
    void answersUnavailableWhileAsManyAreReadAsMayBe() throws IOException, InterruptedException {
        intake.start(null);
        Path slow = Files.write(
                folder.resolve("slow"),
                SampleDocuments.clinicalDocument("<paragraph>" + "a".repeat(1_500_000) + "</paragraph>"));
        Path good = Files.write(folder.resolve("good"), SampleDocuments.pdf("chart", 1));
        Thread first = new Thread(
                () -> assertThrows(ProblemException.class, () -> intake.accept(slow, folder.resolve("slow.pdf"))));
        first.start();
        while (!isBeingRead()) {
            Thread.sleep(5);
        }
        ProblemException busy =
                assertThrows(ProblemException.class, () -> intake.accept(good, folder.resolve("good.pdf")));
        assertEquals(ProblemType.UNAVAILABLE, busy.type());
        assertFalse(intake.isStuck());
        first.interrupt();
        first.join();
        while (intake.isStuck()) {
            // Who was given up notices when it looks next.
            Thread.sleep(5);
        }
        assertEquals(1, intake.accept(good, folder.resolve("good.pdf")).pages());
    }

    @Test
    void findsNumbersOfTheShapeThatIsSet() throws IOException {
        intake.numberShapes = Optional.of(List.of("AA-999999"));
        intake.start(null);
        Path pdf = Files.write(folder.resolve("pdf"), SampleDocuments.pdf("copy of NW-123456", 2));
        assertEquals(
                2, intake.accept(pdf, folder.resolve("copy.pdf")).identifiers().size());
    }

    @Test
    void refusesToStartWithAnAddressThatIsNone() {
        intake.clamd = Optional.of("clamd");
        assertThrows(IllegalArgumentException.class, () -> intake.start(null));
    }

    @Test
    void refusesToStartWithoutAPlaceToRead() {
        intake.parsers = 0;
        assertThrows(IllegalStateException.class, () -> intake.start(null));
    }

    @Test
    void refusesToStartWithAShapeThatFitsAnything() {
        intake.numberShapes = Optional.of(List.of("999"));
        assertThrows(IllegalArgumentException.class, () -> intake.start(null));
    }

    private boolean isBeingRead() throws IOException {
        Path work = intake.contents.workDirectory();
        if (!Files.exists(work)) {
            return false;
        }
        try (Stream<Path> files = Files.list(work)) {
            return files.findAny().isPresent();
        }
    }
}
