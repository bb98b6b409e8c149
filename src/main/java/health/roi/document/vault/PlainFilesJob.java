package health.roi.document.vault;

import health.roi.platform.job.CustodianJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Takes in what a version that kept plain files left, also while some of its replicas still run. */
@ApplicationScoped
class PlainFilesJob implements CustodianJob {

    @Inject
    VaultUpkeepService vault;

    @Override
    public String name() {
        return "take-in-plain-files";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        vault.takeInPlainFiles();
    }
}
