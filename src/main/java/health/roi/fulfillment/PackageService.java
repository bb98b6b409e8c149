package health.roi.fulfillment;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.document.DocumentService;
import health.roi.document.OpenedFile;
import health.roi.document.work.Sha256;
import health.roi.fulfillment.build.BuildState;
import health.roi.fulfillment.build.PackageBuild;
import health.roi.fulfillment.build.PackageBuilt;
import health.roi.fulfillment.build.PackageQueueService;
import health.roi.fulfillment.build.PackageVolume;
import health.roi.fulfillment.review.Redaction;
import health.roi.fulfillment.review.RedactionService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.problem.Refusal;
import health.roi.request.ReleaseRequest;
import health.roi.request.RequestHistoryService;
import health.roi.request.RequestService;
import health.roi.request.review.Assessment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps finished packages, and gives them out. */
@ApplicationScoped
@Transactional
public class PackageService {

    @Inject
    ReleasePackageStore packages;

    @Inject
    PackageQueueService builds;

    @Inject
    RequestService requests;

    @Inject
    RequestHistoryService history;

    @Inject
    QualityCheckService checks;

    @Inject
    RedactionService redactions;

    @Inject
    DocumentService documents;

    @Inject
    AuditService audit;

    @Inject
    CurrentCaller callers;

    /** The latest package, however far it is. */
    public PackageStatus read(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        audit.allowed("release-package.read", Subject.of("release-package", null, requestId, request.patientId()));
        PackageBuild build = ordered(requestId);
        return new PackageStatus(build, build.state() == BuildState.READY ? get(build.id()) : null);
    }

    /** The PDF itself, where it is the only volume: {@code package-in-volumes} where it is not. */
    public OpenedFile content(UUID requestId) {
        ReleaseRequest request = requests.get(requestId);
        ReleasePackage built = ready(ordered(requestId));
        return give(request, built, only(built));
    }

    /** One volume; the reading is audited. */
    public OpenedFile volume(UUID requestId, int number) {
        ReleaseRequest request = requests.get(requestId);
        ReleasePackage built = ready(ordered(requestId));
        return give(request, built, volume(built, number));
    }

    /** The only volume of a package; refuses with {@code package-in-volumes} one that has several. */
    public static PackageVolume only(ReleasePackage built) {
        int volumes = built.volumes().size();
        if (volumes > 1) {
            throw new ProblemException(
                    ProblemType.PACKAGE_IN_VOLUMES,
                    "The package has " + volumes + " volumes. Ask for each by its number, 1 to " + volumes + ".");
        }
        return built.volumes().get(0);
    }

    private static PackageVolume volume(ReleasePackage built, int number) {
        return built.volumes().stream()
                .filter(volume -> volume.number() == number)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private OpenedFile give(ReleaseRequest request, ReleasePackage built, PackageVolume volume) {
        audit.allowed(
                "release-package.content.read",
                Subject.of("release-package", built.id(), request.id(), request.patientId()),
                Map.of("volume", String.valueOf(volume.number())));
        return documents.packageFile(volume.sha256());
    }

    /**
     * The latest package, for what can not be done without one: {@code no-package}, or {@code package-not-ready} where it is
     * still being built or could not be.
     */
    public ReleasePackage latest(UUID requestId) {
        return ready(builds.latest(requestId).orElseThrow(() -> new ProblemException(ProblemType.NO_PACKAGE)));
    }

    private PackageBuild ordered(UUID requestId) {
        return builds.latest(requestId).orElseThrow(() -> new ProblemException(ProblemType.NO_DOCUMENT));
    }

    private ReleasePackage ready(PackageBuild build) {
        if (build.state() != BuildState.READY) {
            throw new ProblemException(ProblemType.PACKAGE_NOT_READY);
        }
        return get(build.id());
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
     * Whether the package holds exactly what may be released now, and nothing that is kept back, to whom it may, and was ordered after the last quality
     * check: a review in between may have changed to whom it goes and on which authorization.
     */
    public boolean fits(ReleasePackage built, Assessment assessment) {
        List<Redaction> keptBack = redactions.inForce(built.requestId(), PackageManifest.enclosed(assessment));
        return built.manifest().fits(assessment, keptBack)
                && !built.createdAt().isBefore(checks.checked(built.requestId()).checkedAt());
    }

    /** What of the right of access is kept back and not denied in writing; asked at each delivery. */
    public List<Refusal> refusals(Assessment assessment) {
        return redactions.refusals(assessment);
    }

    /** Keeps a package that is finished, in the transaction in which it is. */
    void keep(@Observes PackageBuilt built) {
        PackageBuild build = built.build();
        List<PackageVolume> volumes = built.volumes();
        ReleasePackageRow row = new ReleasePackageRow();
        row.id = build.id();
        row.custodianId = callers.get().custodian();
        row.requestId = build.requestId();
        row.number = build.number();
        row.sha256 = sha256(volumes);
        row.bytes = volumes.stream().mapToLong(PackageVolume::bytes).sum();
        row.pages = volumes.get(volumes.size() - 1).lastPage();
        row.recordPages = built.order().recordPages();
        row.manifest = PackageManifest.of(built);
        row.createdAt = build.queuedAt();
        row.createdBy = build.queuedBy();
        row.builtAt = build.endedAt();
        packages.persist(row);
        history.changed(
                build.requestId(),
                "package-built",
                Map.of(
                        "number", String.valueOf(row.number),
                        "pages", String.valueOf(row.pages),
                        "volumes", String.valueOf(volumes.size()),
                        "sha256", row.sha256));
    }

    private static String sha256(List<PackageVolume> volumes) {
        if (volumes.size() == 1) {
            return volumes.get(0).sha256();
        }
        MessageDigest digest = Sha256.digest();
        volumes.forEach(volume -> digest.update(volume.sha256().getBytes(StandardCharsets.US_ASCII)));
        return Sha256.hex(digest);
    }
}
