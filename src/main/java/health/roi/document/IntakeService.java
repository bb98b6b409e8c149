package health.roi.document;

import health.roi.audit.AuditService;
import health.roi.document.assembly.PageRedaction;
import health.roi.document.assembly.RedactedPdf;
import health.roi.document.finding.NumberShape;
import health.roi.document.intake.AcceptedDocument;
import health.roi.document.intake.DocumentIntake;
import health.roi.document.pdf.PageImage;
import health.roi.document.scan.ClamdScanner;
import health.roi.document.scan.ScanUnavailable;
import health.roi.document.scan.Verdict;
import health.roi.document.vault.ContentService;
import health.roi.document.work.DocumentLimits;
import health.roi.document.work.DocumentRefused;
import health.roi.document.work.ParseBounds;
import health.roi.document.work.ParseBudget;
import health.roi.document.work.ParserPool;
import health.roi.document.work.ParsersBusy;
import health.roi.document.work.Refusal;
import health.roi.document.work.WorkFolder;
import health.roi.platform.http.Trace;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.ElapsedTime;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets nothing in that is harmful or cannot be read, and does not let reading it harm anybody else. */
@ApplicationScoped
class IntakeService {

    /** A large scan in colour takes about two seconds. */
    private static final Duration DRAWN_WITHIN = Duration.ofSeconds(20);

    private static final Duration SCANNER_CONNECTS_WITHIN = Duration.ofSeconds(5);
    private static final Duration SCANNER_ANSWERS_WITHIN = Duration.ofMinutes(2);

    /** Of the heap; the rest is for everything else. All documents that are read at once share it. */
    private static final int PERCENT_FOR_READING = 60;

    @Inject
    ContentService contents;

    @Inject
    AuditService audit;

    @Inject
    Trace trace;

    @ConfigProperty(name = "roi.documents.parsers")
    int parsers;

    @ConfigProperty(name = "roi.documents.parser-wait")
    Duration parserWait;

    @ConfigProperty(name = "roi.documents.number-shapes")
    Optional<List<String>> numberShapes;

    @ConfigProperty(name = "roi.scan.clamd")
    Optional<String> clamd;

    private ParseBounds bounds;
    private DocumentLimits limits;
    private ParserPool pool;
    private DocumentIntake intake;
    private Optional<ClamdScanner> scanner;

    /** A setting that is wrong is found out when the service starts, not when the first document arrives. */
    void start(@Observes StartupEvent event) {
        if (parsers < 1) {
            throw new IllegalStateException("roi.documents.parsers must be 1 or more");
        }
        long memory = Runtime.getRuntime().maxMemory() / 100 * PERCENT_FOR_READING / parsers;
        bounds = ParseBounds.DEFAULT.within(memory);
        limits = DocumentLimits.DEFAULT.within(memory);
        pool = new ParserPool(parsers, parserWait);
        intake = new DocumentIntake(
                contents.workDirectory(),
                limits,
                numberShapes.orElse(List.of()).stream().map(NumberShape::new).toList());
        scanner = clamd.map(address -> new ClamdScanner(address, SCANNER_CONNECTS_WITHIN, SCANNER_ANSWERS_WITHIN));
    }

    /**
     * Looks at a file and writes its normalised copy. Refuses with {@code document-refused} what is harmful or cannot
     * be read, with {@code scan-unavailable} what could not be scanned, and with {@code unavailable} when too many
     * others are being read.
     */
    AcceptedDocument accept(Path original, Path readable) {
        return asProblem(() -> {
            scanner.ifPresent(clamd -> scan(clamd, original));
            return pool.read(
                    () -> new ParseBudget(bounds, ElapsedTime.SYSTEM),
                    budget -> intake.accept(original, readable, budget));
        });
    }

    /**
     * Draws a page of a document that is kept, in the places in which documents are read. Refuses as {@link #accept}.
     *
     * @param instead what takes the place of the page, or null to draw it as it is
     * @param folder where the image is written, and what is needed for it
     */
    Path draw(Path pdf, int page, int dpi, PageRedaction instead, WorkFolder folder) {
        return asProblem(() ->
                pool.read(() -> new ParseBudget(bounds.withTime(DRAWN_WITHIN), ElapsedTime.SYSTEM), budget -> {
                    try {
                        Path image = folder.file("page.png");
                        Path shown = pdf;
                        if (instead != null) {
                            shown = folder.file("instead.pdf");
                            new RedactedPdf(folder, limits).writeInstead(pdf, instead, budget, shown);
                        }
                        PageImage.write(shown, instead == null ? page : 1, dpi, folder, limits, budget, image);
                        return image;
                    } catch (DocumentRefused e) {
                        throw e;
                    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
                        throw new DocumentRefused(Refusal.TOO_COMPLEX);
                    }
                }));
    }

    private static <T> T asProblem(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DocumentRefused e) {
            throw ProblemException.refusals(
                    ProblemType.DOCUMENT_REFUSED,
                    e.getMessage(),
                    List.of(new health.roi.platform.problem.Refusal(e.refusal().name(), e.getMessage())));
        } catch (ParsersBusy e) {
            throw new ProblemException(ProblemType.UNAVAILABLE);
        }
    }

    /** Whether reading has come to an end for good in this process. */
    boolean isStuck() {
        return pool != null && pool.isStuck();
    }

    private void scan(ClamdScanner clamd, Path original) {
        try {
            Verdict verdict = clamd.scan(original);
            if (!verdict.clean()) {
                audit.refused("document.malware-found", Map.of("signature", verdict.signature()), trace.id());
                throw new DocumentRefused(Refusal.MALWARE_FOUND);
            }
        } catch (ScanUnavailable e) {
            throw new ProblemException(ProblemType.SCAN_UNAVAILABLE);
        }
    }
}
