package health.roi.document.vault;

import health.roi.platform.job.CustodianJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Removes each day the objects that no row names. */
@ApplicationScoped
class SweepVaultJob implements CustodianJob {

    @Inject
    VaultUpkeepService vault;

    @Override
    public String name() {
        return "sweep-vault";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        vault.sweep();
    }
}
