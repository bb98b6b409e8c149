package health.roi.fulfillment.build;

import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Seal;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import health.roi.platform.time.Ids;
import health.roi.request.RequestHistoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes orders for packages, and says how far they are. */
@ApplicationScoped
@Transactional
public class PackageQueueService {

    static final String SEALED = "package-password";

    private final SecureRandom random = new SecureRandom();

    @Inject
    PackageBuildStore builds;

    @Inject
    PackageVolumeStore volumes;

    @Inject
    RequestHistoryService history;

    @Inject
    CurrentCaller callers;

    @Inject
    Seal seal;

    @Inject
    Clock clock;

    /**
     * An order as it was just taken.
     *
     * @param password that opens the package, or null; told here, and never again
     */
    public record Queued(PackageBuild build, String password) {}

    /**
     * Takes an order; the next number of its request. Refuses with {@code package-in-progress} while another one is being
     * built.
     */
    public Queued queue(UUID requestId, PackageOrder order, boolean encrypted) {
        UUID custodian = callers.get().custodian();
        Optional<PackageBuildRow> earlier = builds.latest(custodian, requestId);
        if (earlier.filter(build -> build.endedAt == null).isPresent()) {
            throw new ProblemException(ProblemType.PACKAGE_IN_PROGRESS);
        }
        String password = encrypted ? PackagePassword.random(random) : null;
        PackageBuildRow row = new PackageBuildRow();
        row.id = Ids.next(clock);
        row.custodianId = custodian;
        row.requestId = requestId;
        row.number = earlier.map(build -> build.number).orElse(0) + 1;
        row.state = BuildState.QUEUED;
        row.certified = order.affidavit() != null;
        row.encrypted = encrypted;
        row.batesPrefix = order.batesPrefix();
        row.sealedPassword = encrypted ? seal.close(SEALED, password) : null;
        row.facts = order;
        row.queuedAt = clock.instant();
        row.claimableAt = row.queuedAt;
        row.queuedBy = callers.get().subject();
        builds.persistAndFlush(row);
        history.changed(
                requestId,
                "package-ordered",
                Map.of(
                        "number", String.valueOf(row.number),
                        "certified", String.valueOf(row.certified),
                        "encrypted", String.valueOf(row.encrypted)));
        return new Queued(row.toDomain(), password);
    }

    /** The package of the request that was ordered last. */
    public Optional<PackageBuild> latest(UUID requestId) {
        return builds.latest(callers.get().custodian(), requestId).map(PackageBuildRow::toDomain);
    }

    /** The volumes that are kept so far, in order. */
    public List<PackageVolume> volumes(UUID buildId) {
        return volumes.of(buildId);
    }
}
