package health.roi.fulfillment.build;

import health.roi.document.DocumentService;
import health.roi.document.assembly.AssembledVolume;
import health.roi.document.assembly.PackagePlan;
import health.roi.document.assembly.PackageWork;
import health.roi.document.assembly.PartChanged;
import health.roi.document.assembly.SigningKey;
import health.roi.document.assembly.VolumeSignature;
import health.roi.document.work.DocumentRefused;
import health.roi.fulfillment.build.BuildStepsService.Claimed;
import health.roi.fulfillment.certifier.SigningKeyService;
import health.roi.platform.access.CurrentCaller;
import health.roi.platform.problem.ProblemException;
import health.roi.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Builds a package outside of any long transaction. Whatever stops it, and wherever: the lease ends, and another worker
 * goes on after the last volume that is kept, with the same plan, so that the same pages get the same numbers.
 */
@ApplicationScoped
public class PackageBuildService {

    private static final Logger LOG = Logger.getLogger(PackageBuildService.class);

    /** Progress is told, and the lease renewed, each time so many pages are done. */
    private static final int PAGES_BETWEEN = 50;

    @Inject
    BuildStepsService steps;

    @Inject
    PackageDraftService drafts;

    @Inject
    SigningKeyService keys;

    @Inject
    DocumentService documents;

    @Inject
    CurrentCaller callers;

    /** Builds the package of the bound custodian that has waited longest; false where none waits. */
    @Transactional(Transactional.TxType.NEVER)
    public boolean buildNext() {
        Optional<Claimed> claimed = steps.claim();
        claimed.ifPresent(this::build);
        return claimed.isPresent();
    }

    private void build(Claimed claimed) {
        try {
            write(claimed);
        } catch (LeaseLost e) {
            LOG.infof("package %s is being built elsewhere", claimed.build().id());
        } catch (BuildStopped e) {
            fail(claimed, e.failure());
        } catch (DocumentRefused e) {
            fail(claimed, BuildFailure.DOCUMENT_UNREADABLE);
        } catch (ProblemException e) {
            if (e.type() == ProblemType.DOCUMENT_DAMAGED) {
                fail(claimed, BuildFailure.DOCUMENT_DAMAGED);
            } else {
                again(claimed, e);
            }
        } catch (RuntimeException e) {
            again(claimed, e);
        }
    }

    private void write(Claimed claimed) {
        try (PackageWork work = documents.packageWork()) {
            Optional<SigningKey> key =
                    claimed.build().certified() ? keys.of(callers.get().custodian()) : Optional.empty();
            PackageDraft draft =
                    drafts.draft(claimed.order(), claimed.password(), claimed.plan(), key.isPresent(), work);
            if (claimed.plan() == null) {
                steps.planned(claimed, draft.plan());
            }
            for (int number = claimed.volumes().size() + 1;
                    number <= draft.plan().volumes().size();
                    number++) {
                AssembledVolume volume = assemble(claimed, draft, number, work);
                if (key.isPresent()) {
                    volume = sign(claimed, volume, key.get(), work);
                }
                steps.keep(claimed, work, volume);
            }
            steps.finish(claimed, draft.parts(), key.isPresent());
        }
    }

    private AssembledVolume assemble(Claimed claimed, PackageDraft draft, int number, PackageWork work) {
        PackagePlan.PlannedVolume planned = draft.plan().volumes().get(number - 1);
        try {
            return work.assembly()
                    .write(
                            draft.plan(),
                            number,
                            draft.sources(),
                            draft.settings(),
                            volume -> drafts.title(volume, draft, work),
                            done -> {
                                if (done % PAGES_BETWEEN == 0) {
                                    steps.progress(claimed, planned.firstPage() - 1 + done);
                                }
                            },
                            work.target());
        } catch (PartChanged e) {
            throw new BuildStopped(BuildFailure.PARTS_CHANGED);
        }
    }

    private AssembledVolume sign(Claimed claimed, AssembledVolume volume, SigningKey key, PackageWork work) {
        try {
            return VolumeSignature.sign(
                    volume,
                    work.target(),
                    claimed.password(),
                    key,
                    claimed.order().affidavit().name(),
                    claimed.build().queuedAt());
        } catch (VolumeSignature.NotSigned e) {
            throw new BuildStopped(BuildFailure.SIGNING_UNAVAILABLE);
        }
    }

    private void fail(Claimed claimed, BuildFailure failure) {
        LOG.warnf("package %s failed: %s", claimed.build().id(), failure);
        leave(claimed, () -> steps.fail(claimed, failure));
    }

    /** What may pass by itself, such as a full disk: somebody tries again. */
    private void again(Claimed claimed, RuntimeException e) {
        LOG.errorf(
                "package %s is tried again after %s",
                claimed.build().id(), e.getClass().getName());
        leave(claimed, () -> steps.giveBack(claimed));
    }

    /** Where even that cannot be written down, the lease ends by itself. */
    private static void leave(Claimed claimed, Runnable last) {
        try {
            last.run();
        } catch (RuntimeException e) {
            LOG.errorf(
                    "package %s is left to its lease after %s",
                    claimed.build().id(), e.getClass().getName());
        }
    }
}
