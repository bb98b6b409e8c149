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
import health.roi.platform.time.Ids;
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

    /** A line breaks, or a file is lost; more than that is somebody else's. */
    private static final int FETCHES = 3;

    @Inject
    OpenLinks links;

    @Inject
    DeliveryStore deliveries;

    @Inject
    DeliveryFetchStore fetches;

    @Inject
    StillPermittedService permitted;

    @Inject
    PackageService packages;

    @Inject
    DocumentService documents;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /**
     * A volume, or nothing where the link is unknown, has expired, is locked after five wrong codes, the volume was fetched
     * three times, the package is no longer what may be released, or the code is wrong: the answer does not tell which. A
     * wrong code counts also though the request is refused, a right one never does. What was not fetched yet has not been
     * relied upon, so a revocation reaches it (45 CFR 164.508(b)(5)), and so does a restriction.
     *
     * @param volume which one, or null for the only one; {@code package-in-volumes} where there are several
     */
    public Optional<OpenedFile> open(UUID link, String code, Integer volume) {
        // Opened when the transaction is over: what it has locked does not wait for the vault.
        return links.open(OpenLinks.Kind.DOWNLOAD, link, code, () -> fetch(link, code, volume))
                .map(documents::packageFile);
    }

    /** Which volumes the link opens, or nothing, on the same terms. */
    Optional<Download> contents(UUID link, String code) {
        return links.open(OpenLinks.Kind.DOWNLOAD, link, code, () -> list(link, code));
    }

    /** The hash of the volume, which counts as fetched. */
    private Optional<String> fetch(UUID link, String code, Integer volume) {
        DeliveryRow row = deliveries.findById(link, LockModeType.PESSIMISTIC_WRITE);
        ReleasePackage built = packages.get(row.packageId);
        String asked = volume == null ? "only" : String.valueOf(volume);
        if (!opens(row, code, built, asked)) {
            return Optional.empty();
        }
        PackageVolume given = volume == null ? PackageService.only(built) : volume(built, volume);
        if (fetchesLeft(row, given.number()) == 0) {
            refused(row, asked, "used-up");
            return Optional.empty();
        }
        row.downloadedAt = clock.instant();
        fetches.persist(fetched(row, given));
        audit.allowed("download", subject(row), Map.of("volume", String.valueOf(given.number())));
        return Optional.of(given.sha256());
    }

    private Optional<Download> list(UUID link, String code) {
        DeliveryRow row = deliveries.findById(link, LockModeType.PESSIMISTIC_WRITE);
        ReleasePackage built = packages.get(row.packageId);
        if (!opens(row, code, built, "contents")) {
            return Optional.empty();
        }
        audit.allowed("download.contents", subject(row));
        return Optional.of(new Download(
                built.volumes().stream()
                        .map(volume -> new Download.Volume(
                                volume.number(),
                                volume.pages(),
                                volume.bytes(),
                                volume.sha256(),
                                fetchesLeft(row, volume.number())))
                        .toList(),
                row.linkExpiresAt));
    }

    /** Whether the code is right and the link is open; a refusal is written down with what was asked for and why. */
    private boolean opens(DeliveryRow row, String code, ReleasePackage built, String asked) {
        boolean right = OneTimeCode.matches(code, row.codeSalt, row.codeHash);
        if (!right) {
            row.failedAttempts++;
        }
        Optional<String> shut = right ? shut(row, built) : Optional.of("wrong-code");
        shut.ifPresent(why -> refused(row, asked, why));
        return shut.isEmpty();
    }

    private Optional<String> shut(DeliveryRow row, ReleasePackage built) {
        if (row.state != DeliveryState.SENT) {
            return Optional.of("ended");
        }
        if (row.failedAttempts >= OneTimeCode.ATTEMPTS) {
            return Optional.of("locked");
        }
        if (!row.linkExpiresAt.isAfter(clock.instant())) {
            return Optional.of("expired");
        }
        return permitted.permits(built) ? Optional.empty() : Optional.of("no-longer-permitted");
    }

    private void refused(DeliveryRow row, String asked, String why) {
        audit.allowed(
                "download.refused",
                subject(row),
                Map.of("attempts", String.valueOf(row.failedAttempts), "volume", asked, "why", why));
    }

    private int fetchesLeft(DeliveryRow row, int volume) {
        return (int) Math.max(0, FETCHES - fetches.count(row, volume));
    }

    private DeliveryFetchRow fetched(DeliveryRow row, PackageVolume volume) {
        DeliveryFetchRow fetched = new DeliveryFetchRow();
        fetched.id = Ids.next(clock);
        fetched.custodianId = row.custodianId;
        fetched.deliveryId = row.id;
        fetched.volume = volume.number();
        fetched.fetchedAt = clock.instant();
        return fetched;
    }

    private static Subject subject(DeliveryRow row) {
        return Subject.of("delivery", row.id, row.requestId, null);
    }

    private static PackageVolume volume(ReleasePackage built, int number) {
        return built.volumes().stream()
                .filter(volume -> volume.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.field(ProblemType.BODY_INVALID, "/volume", "volume-of-the-package"));
    }
}
