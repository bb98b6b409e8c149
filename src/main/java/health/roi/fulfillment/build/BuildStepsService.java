package health.roi.fulfillment.build;

import health.roi.document.DocumentService;
import health.roi.document.assembly.AssembledVolume;
import health.roi.document.assembly.PackagePlan;
import health.roi.document.assembly.PackageWork;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.access.Seal;
import health.roi.platform.time.Ids;
import health.roi.request.RequestHistoryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a build writes down, each time in a short transaction that ends before the next volume begins. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class BuildStepsService {

    /** Without a volume in between: then it is not the machine that stopped, but the package that stops machines. */
    private static final int MOST_ATTEMPTS = 5;

    private static final Duration PAUSE = Duration.ofSeconds(30);

    @ConfigProperty(name = "roi.package.lease")
    Duration lease;

    @Inject
    PackageBuildStore builds;

    @Inject
    PackageVolumeStore volumes;

    @Inject
    DocumentService documents;

    @Inject
    RequestHistoryService history;

    @Inject
    Event<PackageBuilt> built;

    @Inject
    CurrentCaller callers;

    @Inject
    Seal seal;

    @Inject
    Clock clock;

    /**
     * A build in the hands of one worker.
     *
     * @param plan what was planned by a worker before, or null
     * @param volumes what is kept already
     * @param password that opens it, or null
     */
    record Claimed(
            PackageBuild build,
            UUID lease,
            PackageOrder order,
            PackagePlan plan,
            List<PackageVolume> volumes,
            String password) {}

    /** Takes the build that has waited longest, or one whose worker has fallen silent. */
    Optional<Claimed> claim() {
        Optional<PackageBuildRow> found = builds.claimable(callers.get().custodian(), clock.instant());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        PackageBuildRow row = found.get();
        if (++row.attempts > MOST_ATTEMPTS) {
            end(row, BuildFailure.INTERRUPTED);
            return Optional.empty();
        }
        String password = null;
        if (row.encrypted) {
            Optional<String> opened = seal.open(PackageQueueService.SEALED, row.sealedPassword);
            if (opened.isEmpty()) {
                end(row, BuildFailure.PASSWORD_LOST);
                return Optional.empty();
            }
            password = opened.get();
        }
        row.state = BuildState.BUILDING;
        row.lease = Ids.next(clock);
        renew(row);
        return Optional.of(new Claimed(row.toDomain(), row.lease, row.facts, row.plan, volumes.of(row.id), password));
    }

    /** Writes down which page stands where, so that whoever takes it up again numbers the pages alike. */
    void planned(Claimed claimed, PackagePlan plan) {
        PackageBuildRow row = held(claimed);
        row.plan = plan;
        row.pages = plan.pages();
        row.volumes = plan.volumes().size();
        renew(row);
    }

    void progress(Claimed claimed, int pagesDone) {
        PackageBuildRow row = held(claimed);
        row.pagesDone = pagesDone;
        renew(row);
    }

    /** Keeps a finished volume and writes it down: from now on nobody builds it again. */
    void keep(Claimed claimed, PackageWork work, AssembledVolume volume) {
        PackageBuildRow build = held(claimed);
        documents.keepPackage(work, volume);
        PackageVolumeRow row = new PackageVolumeRow();
        row.id = Ids.next(clock);
        row.custodianId = build.custodianId;
        row.buildId = build.id;
        row.number = volume.number();
        row.firstPage = volume.firstPage();
        row.lastPage = volume.lastPage();
        row.sha256 = volume.sha256();
        row.bytes = volume.bytes();
        row.archival = volume.archival();
        row.createdAt = clock.instant();
        volumes.persistAndFlush(row);
        build.pagesDone = volume.lastPage();
        build.volumesDone = volume.number();
        build.attempts = 0;
        renew(build);
    }

    void finish(Claimed claimed, List<BuiltPart> parts, boolean signed) {
        PackageBuildRow row = held(claimed);
        row.end(BuildState.READY, clock.instant());
        built.fire(new PackageBuilt(row.toDomain(), claimed.order(), parts, volumes.of(row.id), signed));
    }

    void fail(Claimed claimed, BuildFailure failure) {
        end(held(claimed), failure);
    }

    /** Leaves it to whoever comes next, after a pause. */
    void giveBack(Claimed claimed) {
        PackageBuildRow row = held(claimed);
        row.lease = null;
        row.claimableAt = clock.instant().plus(PAUSE.multipliedBy(row.attempts + 1L));
    }

    private void end(PackageBuildRow row, BuildFailure failure) {
        row.failure = failure;
        row.end(BuildState.FAILED, clock.instant());
        history.changed(
                row.requestId,
                "package-failed",
                Map.of("number", String.valueOf(row.number), "failure", failure.name()));
    }

    private void renew(PackageBuildRow row) {
        row.claimableAt = clock.instant().plus(lease);
    }

    private PackageBuildRow held(Claimed claimed) {
        PackageBuildRow row = builds.hold(claimed.build().id());
        if (row.endedAt != null || !claimed.lease().equals(row.lease)) {
            throw new LeaseLost();
        }
        return row;
    }
}
