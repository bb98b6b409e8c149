package health.roi.fulfillment;

import health.roi.authorization.AuthorizationForm;
import health.roi.chart.record.ChartRecord;
import health.roi.determination.Category;
import health.roi.determination.Notice;
import health.roi.determination.NoticeTexts;
import health.roi.determination.Outcome;
import health.roi.directory.Custodian;
import health.roi.directory.CustodianService;
import health.roi.document.DocumentService;
import health.roi.document.StoredDocument;
import health.roi.document.assembly.Bates;
import health.roi.fulfillment.build.CoverWords;
import health.roi.fulfillment.build.Enclosed;
import health.roi.fulfillment.build.EnclosedRedaction;
import health.roi.fulfillment.build.InventoryEntry;
import health.roi.fulfillment.build.PackageOrder;
import health.roi.fulfillment.build.PackageQueueService;
import health.roi.fulfillment.certifier.Certifier;
import health.roi.fulfillment.certifier.CertifierService;
import health.roi.fulfillment.pages.Affidavit;
import health.roi.fulfillment.pages.CoverPage;
import health.roi.fulfillment.pages.NoticePage;
import health.roi.fulfillment.review.Recipient;
import health.roi.fulfillment.review.Redaction;
import health.roi.fulfillment.review.RedactionService;
import health.roi.fulfillment.review.Redactions;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import health.roi.request.review.Assessment;
import health.roi.request.review.Guards;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Orders the package of a request that passed its quality check, with everything that goes into it as it is now. */
@ApplicationScoped
@Transactional
public class PackageOrderService {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);

    @ConfigProperty(name = "roi.package.volume-bytes")
    long volumeBytes;

    @Inject
    PackageQueueService builds;

    @Inject
    RequestService requests;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestMoveService moves;

    @Inject
    QualityCheckService checks;

    @Inject
    RedactionService redactions;

    @Inject
    CertifierService certifiers;

    @Inject
    CustodianService custodians;

    @Inject
    DocumentService documents;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Orders a package; the next number where there was one before. Refuses with everything that stands in the way of a
     * delivery, and with {@code package-in-progress} while another one is being built.
     */
    public PackageQueueService.Queued order(UUID requestId, String ifMatch, PackageOptions options) {
        moves.requireVersion(requestId, ifMatch);
        ReleaseRequest request = requests.get(requestId);
        if (request.state() != RequestState.READY) {
            throw new ProblemException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "The request is " + request.state()
                            + ". A package is built when the quality check has passed (READY).");
        }
        Assessment assessment = assessments.assess(requestId);
        List<Refusal> refusals = Guards.delivery(assessment.situation());
        List<ChartRecord> enclosed = PackageManifest.enclosed(assessment);
        if (enclosed.isEmpty()) {
            refusals.add(new Refusal(
                    "nothing-to-release",
                    "No document is there to release. Collect again, or close it with no records."));
        }
        refusals.addAll(checks.checked(requestId).refusals(enclosed));
        refusals.addAll(redactions.refusals(assessment));
        Optional<Certifier> certifier = options.certified() ? certifiers.current() : Optional.empty();
        if (options.certified() && certifier.isEmpty()) {
            refusals.add(new Refusal(
                    "certifier-missing",
                    "Nobody is named who certifies the custodian's records. Ask an administrator to name somebody."));
        }
        PackageOrder order = order(assessment, enclosed, certifier.orElse(null), options);
        if (!enclosed.isEmpty() && order.recordPages() == 0) {
            refusals.add(
                    new Refusal(
                            "nothing-to-release",
                            "Every page is withheld. Withdraw a redaction, or take the request back to review and end it there."));
        }
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
        return builds.queue(requestId, order, options.encrypted());
    }

    private PackageOrder order(
            Assessment assessment, List<ChartRecord> enclosed, Certifier certifier, PackageOptions options) {
        ReleaseRequest request = assessment.situation().request();
        Custodian custodian = custodians.read(callers.get().custodian());
        LocalDate today = assessment.facility().dayOf(clock.instant());
        List<Redaction> keptBack = redactions.inForce(request.id(), enclosed);
        List<Enclosed> records = enclosed.stream()
                .map(record -> enclosed(
                        DATE.format(record.serviceDate()) + " " + record.title(),
                        record.id(),
                        documents.read(record.documentId()),
                        redacted(record, keptBack, Recipient.of(assessment))))
                .toList();
        boolean complete = assessment.determination().outcome() == Outcome.RELEASE
                && enclosed.size() == assessment.releasable().size()
                && keptBack.isEmpty();
        boolean part2 = !assessment.determination().notices().isEmpty()
                && enclosed.stream()
                        .anyMatch(one -> one.categories().contains(Category.SUD_PART2)
                                || one.categories().contains(Category.SUD_COUNSELING_NOTES));
        return new PackageOrder(
                request.trackingNumber(),
                options.batesPrefix() == null
                        ? Bates.of(request.trackingNumber()).prefix()
                        : options.batesPrefix(),
                options.maxVolumeBytes() == null ? volumeBytes : options.maxVolumeBytes(),
                cover(custodian, assessment, records, today),
                notices(assessment, today),
                authorization(assessment),
                Inventory.of(assessment).stream()
                        .map(line -> entry(line, enclosed, records))
                        .toList(),
                records,
                certifier == null
                        ? null
                        : new Affidavit(
                                certifier.id(),
                                certifier.name(),
                                certifier.title(),
                                custodian.name(),
                                DATE.format(today)),
                complete,
                part2,
                PackageManifest.decisions(assessment.determination()),
                CoverWords.of(assessment),
                keptBack.stream().map(Redaction::id).toList());
    }

    private static List<EnclosedRedaction> redacted(ChartRecord record, List<Redaction> keptBack, Recipient recipient) {
        List<Redaction> ofDocument = keptBack.stream()
                .filter(redaction -> redaction.documentId().equals(record.documentId()))
                .toList();
        return Redactions.byPage(ofDocument, recipient).stream()
                .map(EnclosedRedaction::of)
                .toList();
    }

    private static CoverPage cover(
            Custodian custodian, Assessment assessment, List<Enclosed> records, LocalDate today) {
        ReleaseRequest request = assessment.situation().request();
        return new CoverPage(
                custodian.name(),
                custodian.address(),
                custodian.phone(),
                assessment.facility().name(),
                request.recipient(),
                request.deliveryAddress(),
                request.trackingNumber(),
                request.requester().reference(),
                CoverWords.of(assessment).patient(),
                DATE.format(today),
                DATE.format(request.receivedOn()),
                records.stream().mapToInt(Enclosed::released).sum());
    }

    /** The wording is the regulation's, as it is in force on that day. */
    private static List<NoticePage> notices(Assessment assessment, LocalDate today) {
        return assessment.determination().notices().stream()
                .map(notice -> new NoticePage(
                        title(notice), NoticeTexts.citation(notice, today), NoticeTexts.text(notice, today)))
                .toList();
    }

    private static String title(Notice notice) {
        return switch (notice) {
            case PART2_REDISCLOSURE -> "Prohibition on redisclosure";
            case PART2_CONSENT_COPY -> "Copy of the consent";
        };
    }

    private Enclosed authorization(Assessment assessment) {
        AuthorizationForm form = assessment.situation().authorization();
        boolean there = assessment.situation().restsOnForm() && form != null && form.documentId() != null;
        return there ? enclosed("Authorization", null, documents.read(form.documentId()), List.of()) : null;
    }

    private static Enclosed enclosed(
            String title, UUID recordId, StoredDocument document, List<EnclosedRedaction> redactions) {
        // Nobody has looked yet whether what arrived may stand in a PDF/A.
        return new Enclosed(
                title,
                recordId,
                document.id(),
                document.sha256(),
                document.pages(),
                document.bytes(),
                false,
                redactions);
    }

    private static InventoryEntry entry(Inventory.Line line, List<ChartRecord> enclosed, List<Enclosed> records) {
        boolean goesOut = line.status() == Inventory.Status.ENCLOSED;
        Integer place = goesOut ? enclosed.indexOf(line.record()) : null;
        return new InventoryEntry(
                DATE.format(line.serviceDate()),
                words(line.kind()),
                line.title(),
                words(line.status().name()),
                place,
                goesOut ? EnclosedRedaction.words(records.get(place).redactions()) : line.reason());
    }

    private static String words(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
