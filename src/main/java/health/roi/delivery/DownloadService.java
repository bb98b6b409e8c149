package health.roi.delivery;

import health.roi.audit.AuditService;
import health.roi.audit.Subject;
import health.roi.document.DocumentService;
import health.roi.document.OpenedFile;
import health.roi.fulfillment.PackageService;
import health.roi.fulfillment.ReleasePackage;
import health.roi.fulfillment.build.PackageVolume;
import health.roi.platform.access.OneTimeCode;
import health.roi.platform.access.OpenLinks;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.request.review.Assessment;
import health.roi.request.review.Guards;
import health.roi.request.review.RequestAssessmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A recipient fetches a package by link and code. There is no token: the link is resolved to its custodian first. */
@ApplicationScoped
public class DownloadService {

    @Inject
    OpenLinks links;

    @Inject
    DeliveryStore deliveries;

    @Inject
    RequestAssessmentService assessments;

    @Inject
    PackageService packages;

    @Inject
    DocumentService documents;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /**
     * The package, or nothing where the link is unknown, has expired, is locked after five wrong codes, the package is no
     * longer what may be released, or the code is wrong: the answer does not tell which. A wrong code counts also though
     * the request is refused, a right one never does. What was not fetched yet has not been relied upon, so a revocation
     * reaches it (45 CFR 164.508(b)(5)), and so does a restriction.
     *
     * @param volume which one, or null for the only one; {@code package-in-volumes} where there are several
     */
    public Optional<OpenedFile> open(UUID link, String code, Integer volume) {
        return links.open(OpenLinks.Kind.DOWNLOAD, link, code, () -> check(link, code, volume));
    }

    private Optional<OpenedFile> check(UUID link, String code, Integer volume) {
        DeliveryRow row = deliveries.findById(link, LockModeType.PESSIMISTIC_WRITE);
        boolean right = OneTimeCode.matches(code, row.codeSalt, row.codeHash);
        if (!right) {
            row.failedAttempts++;
        }
        ReleasePackage built = packages.get(row.packageId);
        Subject subject = Subject.of("delivery", row.id, row.requestId, null);
        if (!right || !open(row) || !mayStillGoOut(built)) {
            audit.allowed("download.refused", subject, Map.of("attempts", String.valueOf(row.failedAttempts)));
            return Optional.empty();
        }
        PackageVolume given = volume == null ? PackageService.only(built) : volume(built, volume);
        row.downloadedAt = clock.instant();
        audit.allowed("download", subject, Map.of("volume", String.valueOf(given.number())));
        return Optional.of(documents.packageFile(given.sha256()));
    }

    private static PackageVolume volume(ReleasePackage built, int number) {
        return built.volumes().stream()
                .filter(volume -> volume.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.field(ProblemType.BODY_INVALID, "/volume", "volume-of-the-package"));
    }

    private boolean open(DeliveryRow row) {
        return row.state == DeliveryState.SENT
                && row.failedAttempts < OneTimeCode.ATTEMPTS
                && row.linkExpiresAt.isAfter(clock.instant());
    }

    /** The same questions as when it was sent, and what they rest on stands until the download is written down. */
    private boolean mayStillGoOut(ReleasePackage built) {
        Assessment assessment = assessments.assessToRelease(built.requestId());
        return Guards.download(assessment.situation()).isEmpty() && packages.stillPermitted(built, assessment);
    }
}
