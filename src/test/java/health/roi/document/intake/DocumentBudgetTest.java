package health.roi.document.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.roi.document.intake.corpus.RawTiff;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBounds;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.Refusal;
import health.roi.platform.time.ElapsedTime;
import health.roi.support.SampleDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good documents with a budget that is too small for them: it is asked wherever one is read. */
class DocumentBudgetTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    static Stream<byte[]> oneOfEachKind() {
        return Stream.of(
                SampleDocuments.pdf("chart", 3),
                SampleDocuments.formPdf("value", false),
                SampleDocuments.faxTiff(2),
                SampleDocuments.jpeg(300, 300),
                SampleDocuments.png(300, 300),
                SampleDocuments.clinicalDocument("<paragraph>words</paragraph>"),
                "words\n".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void refusesWhatHasNoTimeLeft(byte[] document) throws IOException {
        AtomicLong now = new AtomicLong();
        ParseBudget over = new ParseBudget(ParseBounds.DEFAULT.withTime(MINUTE), now::get);
        now.addAndGet(2 * MINUTE.toNanos());
        refuses(Refusal.TOOK_TOO_LONG, document, over);
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void refusesWhatNobodyWaitsFor(byte[] document) throws IOException {
        ParseBudget ended = ParseBudget.standard();
        ended.end();
        refuses(Refusal.TOOK_TOO_LONG, document, ended);
    }

    @Test
    void refusesPdfThatUnpacksToMoreThanItMay() throws IOException {
        refuses(Refusal.TOO_COMPLEX, SampleDocuments.pdf("chart", 3), bounds(100_000_000, 100, 1_000_000, 1_000_000));
    }

    @Test
    void refusesPdfWithOneStreamThatUnpacksToMoreThanItMay() throws IOException {
        refuses(Refusal.TOO_COMPLEX, SampleDocuments.pdf("chart", 3), bounds(20, 1_000_000, 1_000_000, 1_000_000));
    }

    @Test
    void refusesPdfOfMoreValuesThanItMay() throws IOException {
        refuses(Refusal.TOO_COMPLEX, SampleDocuments.pdf("chart", 3), bounds(100_000_000, 1_000_000, 20, 1_000_000));
    }

    @Test
    void refusesPicturesThatTakeMoreMemoryThanTheyMay() throws IOException {
        ParseBudget budget = new ParseBudget(ParseBounds.DEFAULT.within(10_000), ElapsedTime.SYSTEM);
        refuses(Refusal.PAGE_TOO_LARGE, SampleDocuments.png(300, 300), budget);
        refuses(
                Refusal.PAGE_TOO_LARGE,
                new RawTiff()
                        .add(RawTiff.blackAndWhite(300, 300, 1).strip(new byte[11_400]))
                        .write(),
                budget);
        accept(SampleDocuments.jpeg(300, 300), budget);
        accept(SampleDocuments.faxTiff(1), budget);
    }

    @Test
    void refusesPageThatDrawsMoreThanItMay() throws IOException {
        refuses(Refusal.TOO_COMPLEX, SampleDocuments.pdf("chart", 3), bounds(100_000_000, 1_000_000, 1_000_000, 3));
    }

    /** The time goes by with every look at it, so that the text of some pages is reached and that of others is not. */
    @Test
    void takesPagesWhoseTextIsNotReachedInTime() throws IOException {
        AtomicLong looks = new AtomicLong();
        ParseBounds bounds = new ParseBounds(
                Duration.ofDays(1),
                Duration.ofMillis(40),
                1_000_000,
                1_000_000,
                10_000_000,
                1_000_000,
                100_000,
                100_000);
        AcceptedDocument accepted = accept(
                SampleDocuments.pdf("chart", 50),
                new ParseBudget(
                        bounds,
                        () -> looks.incrementAndGet() * Duration.ofMillis(1).toNanos()));
        assertEquals(50, accepted.pages());
        List<Integer> read = accepted.textPages();
        assertTrue(!read.isEmpty() && read.size() < 50, () -> "read " + read.size());
        assertEquals(read.size(), read.get(read.size() - 1));
    }

    @Test
    void endsLayoutThatWouldTakeHours() throws IOException {
        byte[] word = SampleDocuments.clinicalDocument("<paragraph>" + "a".repeat(1_500_000) + "</paragraph>");
        refuses(
                Refusal.TOOK_TOO_LONG,
                word,
                new ParseBudget(ParseBounds.DEFAULT.withTime(Duration.ofMillis(500)), ElapsedTime.SYSTEM));
    }

    @AfterEach
    void workingFilesAreGone() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            assertEquals(0, left.count());
        }
    }

    private static ParseBudget bounds(long streamBytes, long unpacked, long values, long operators) {
        return new ParseBudget(
                new ParseBounds(MINUTE, MINUTE, streamBytes, streamBytes, unpacked, 1_000_000, values, operators),
                ElapsedTime.SYSTEM);
    }

    private void refuses(Refusal refusal, byte[] document, ParseBudget budget) throws IOException {
        DocumentRefused refused = assertThrows(DocumentRefused.class, () -> accept(document, budget));
        assertEquals(refusal, refused.refusal());
        assertFalse(Files.exists(folder.resolve("copy.pdf")));
    }

    private AcceptedDocument accept(byte[] document, ParseBudget budget) throws IOException {
        Path upload = Files.write(folder.resolve("upload"), document);
        return new DocumentIntake(folder.resolve("work"), DocumentLimits.DEFAULT)
                .accept(upload, folder.resolve("copy.pdf"), budget);
    }
}
