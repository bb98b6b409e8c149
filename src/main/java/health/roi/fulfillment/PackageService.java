package health.roi.fulfillment;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.authorization.AuthorizationForm;
import health.roi.chart.record.ChartRecord;
import health.roi.determination.Category;
import health.roi.determination.Outcome;
import health.roi.directory.CustodianService;
import health.roi.document.DocumentService;
import health.roi.document.OpenedFile;
import health.roi.document.StoredDocument;
import health.roi.document.assembly.AssembledVolume;
import health.roi.document.assembly.Bates;
import health.roi.document.assembly.PackagePart;
import health.roi.document.assembly.PackagePlan;
import health.roi.document.assembly.PackageSettings;
import health.roi.document.assembly.PackageWork;
import health.roi.document.assembly.PartKind;
import health.roi.document.assembly.PartRange;
import health.roi.document.assembly.PartSource;
import health.roi.document.assembly.VolumeLimits;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.platform.time.Ids;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestMoveService;
import health.roi.request.RequestService;
import health.roi.request.RequestState;
import health.roi.request.review.Assessment;
import health.roi.request.review.Guards;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Builds the release package, and gives it out. */
@ApplicationScoped
@Transactional
public class PackageService {

    @Inject
    ReleasePackageStore packages;

    @Inject
    RequestService requests;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    RequestMoveService moves;

    @Inject
    RequestHistoryService history;

    @Inject
    QualityCheckService checks;

    @Inject
    PackagePagesService pages;

    @Inject
    DocumentService documents;

    @Inject
    CustodianService custodians;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    /**
     * Builds the package of a request that passed its quality check; building again makes the next number. Refuses with
     * everything that stands in the way of a delivery.
     */
    public ReleasePackage build(UUID requestId, String ifMatch) {
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
        if (!refusals.isEmpty()) {
            throw ProblemException.refusals(ProblemType.NOT_ALLOWED_NOW, refusals);
        }
        try (PackageWork work = documents.packageWork()) {
            return keep(request, assessment, assemble(assessment, enclosed, work), work);
        }
    }

    public ReleasePackage read(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        audit.allowed("release-package.read", Subject.of("release-package", null, requestId, request.patientId()));
        return built(requestId);
    }

    /** The PDF itself; the reading is audited. */
    public OpenedFile content(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        ReleasePackage latest = built(requestId);
        audit.allowed(
                "release-package.content.read",
                Subject.of("release-package", latest.id(), requestId, request.patientId()));
        return documents.packageFile(latest.sha256());
    }

    /** The latest package, for what can not be done without one: {@code no-package}. */
    public ReleasePackage latest(UUID requestId) {
        return find(requestId).orElseThrow(() -> new ProblemException(ProblemType.NO_PACKAGE));
    }

    private ReleasePackage built(UUID requestId) {
        return find(requestId).orElseThrow(() -> new ProblemException(ProblemType.NO_DOCUMENT));
    }

    private Optional<ReleasePackage> find(UUID requestId) {
        return packages.latest(callers.get().custodian(), requestId).map(ReleasePackageRow::toDomain);
    }

    public ReleasePackage get(UUID packageId) {
        return packages.findByIdOptional(packageId)
                .map(ReleasePackageRow::toDomain)
                .orElseThrow(ProblemException::notFound);
    }

    /** Whether a package that was sent may still be fetched: what is in it, by whom and on what. */
    public boolean stillPermitted(ReleasePackage sent, Assessment assessment) {
        return sent.manifest().stillPermitted(assessment);
    }

    /**
     * Whether the package holds exactly what may be released now, to whom it may, and was built after the last quality
     * check: a review in between may have changed to whom it goes and on which authorization.
     */
    public boolean fits(ReleasePackage built, Assessment assessment) {
        return built.manifest().fits(assessment)
                && !built.createdAt().isBefore(checks.checked(built.requestId()).checkedAt());
    }

    private Built assemble(Assessment assessment, List<ChartRecord> enclosed, PackageWork work) {
        ReleaseRequest request = assessment.situation().request();
        Map<UUID, StoredDocument> stored = new HashMap<>();
        enclosed.forEach(record -> stored.put(record.id(), documents.read(record.documentId())));
        int recordPages =
                stored.values().stream().mapToInt(StoredDocument::pages).sum();
        List<PackagePart> parts = new ArrayList<>();
        Path cover = work.file("cover.pdf");
        pages.cover(
                custodians.read(callers.get().custodian()),
                assessment,
                recordPages,
                assessment.facility().dayOf(clock.instant()),
                cover);
        parts.add(written(PartKind.COVER_LETTER, "Cover letter", cover, work));
        AuthorizationForm form = assessment.situation().authorization();
        if (assessment.situation().restsOnForm() && form != null && form.documentId() != null) {
            parts.add(kept(PartKind.AUTHORIZATION, "Authorization", documents.read(form.documentId()), null));
        }
        if (!assessment.determination().notices().isEmpty()) {
            Path notice = work.file("notice.pdf");
            pages.notices(
                    assessment.determination().notices(), assessment.facility().dayOf(clock.instant()), notice);
            parts.add(written(PartKind.NOTICE, "Notice of redisclosure", notice, work));
        }
        // The inventory names the pages of what comes after it: it is set once to be counted, then with the numbers.
        Path inventory = work.file("inventory.pdf");
        List<Inventory.Line> lines = Inventory.of(assessment);
        pages.inventory(assessment, printed(lines, stored, 0), inventory);
        int before = parts.stream().mapToInt(PackagePart::pages).sum() + work.pagesOf(inventory);
        pages.inventory(assessment, printed(lines, stored, before), inventory);
        parts.add(written(PartKind.INVENTORY, "Inventory", inventory, work));
        enclosed.forEach(record -> parts.add(kept(
                PartKind.RECORD,
                PackagePagesService.date(record.serviceDate()) + " " + record.title(),
                stored.get(record.id()),
                "Records")));
        PackageSettings settings = new PackageSettings(
                request.trackingNumber(),
                Bates.of(request.trackingNumber()),
                new VolumeLimits(Integer.MAX_VALUE, Long.MAX_VALUE),
                null);
        PackagePlan plan = work.assembly().plan(parts, settings);
        AssembledVolume assembled =
                work.assembly().write(plan, 1, parts, settings, volume -> null, page -> {}, work.target());
        return new Built(assembled, manifest(plan, parts, enclosed, stored, assessment), recordPages);
    }

    private static PackagePart written(PartKind kind, String title, Path pdf, PackageWork work) {
        return new PackagePart(kind, title, PartSource.of(pdf), work.pagesOf(pdf), 0, null, null, true, List.of());
    }

    private PackagePart kept(PartKind kind, String title, StoredDocument document, String group) {
        PartSource source = use -> {
            try (OpenedFile opened = documents.readable(document.id())) {
                use.with(opened.path());
            }
        };
        return new PackagePart(
                kind, title, source, document.pages(), document.bytes(), document.id(), group, false, List.of());
    }

    private static List<InventoryPage> printed(
            List<Inventory.Line> lines, Map<UUID, StoredDocument> stored, int pagesBefore) {
        List<InventoryPage> printed = new ArrayList<>();
        int page = pagesBefore;
        for (Inventory.Line line : lines) {
            String range = "";
            if (line.status() == Inventory.Status.ENCLOSED) {
                int count = stored.get(line.record().id()).pages();
                range = count == 1 ? String.valueOf(page + 1) : (page + 1) + " to " + (page + count);
                page += count;
            }
            printed.add(new InventoryPage(
                    PackagePagesService.date(line.serviceDate()),
                    line.kind().replace('_', ' ').toLowerCase(java.util.Locale.ROOT),
                    line.title(),
                    line.status().name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT),
                    range,
                    line.reason()));
        }
        return printed;
    }

    private static PackageManifest manifest(
            PackagePlan plan,
            List<PackagePart> sources,
            List<ChartRecord> enclosed,
            Map<UUID, StoredDocument> stored,
            Assessment assessment) {
        List<PackageManifest.Part> parts = new ArrayList<>();
        int record = 0;
        for (int i = 0; i < sources.size(); i++) {
            PackagePart part = sources.get(i);
            PartRange range = plan.ranges().get(i).get(0);
            boolean isRecord = part.kind() == PartKind.RECORD;
            ChartRecord of = isRecord ? enclosed.get(record++) : null;
            parts.add(new PackageManifest.Part(
                    part.kind(),
                    part.title(),
                    of == null ? null : of.id(),
                    part.documentId(),
                    of == null ? null : stored.get(of.id()).sha256(),
                    range.firstPage(),
                    range.lastPage()));
        }
        boolean complete = assessment.determination().outcome() == Outcome.RELEASE
                && enclosed.size() == assessment.releasable().size();
        boolean part2 = !assessment.determination().notices().isEmpty()
                && enclosed.stream()
                        .anyMatch(one -> one.categories().contains(Category.SUD_PART2)
                                || one.categories().contains(Category.SUD_COUNSELING_NOTES));
        return new PackageManifest(
                parts,
                complete,
                part2,
                PackageManifest.decisions(assessment.determination()),
                CoverWords.of(assessment));
    }

    private ReleasePackage keep(ReleaseRequest request, Assessment assessment, Built built, PackageWork work) {
        documents.keepPackage(work, built.assembled());
        ReleasePackageRow row = new ReleasePackageRow();
        row.id = Ids.next(clock);
        row.custodianId = callers.get().custodian();
        row.requestId = request.id();
        row.number = packages.latest(row.custodianId, request.id())
                        .map(earlier -> earlier.number)
                        .orElse(0)
                + 1;
        row.sha256 = built.assembled().sha256();
        row.bytes = built.assembled().bytes();
        row.pages = built.assembled().pages();
        row.recordPages = built.recordPages();
        row.manifest = built.manifest();
        row.createdAt = clock.instant();
        row.createdBy = callers.get().subject();
        packages.persist(row);
        history.changed(
                request.id(),
                "package-built",
                Map.of("number", String.valueOf(row.number), "pages", String.valueOf(row.pages), "sha256", row.sha256));
        return row.toDomain();
    }

    private record Built(AssembledVolume assembled, PackageManifest manifest, int recordPages) {}
}
