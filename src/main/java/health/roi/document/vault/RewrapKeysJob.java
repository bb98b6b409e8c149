package health.roi.document.vault;

import health.roi.platform.job.CustodianJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Follows the operator to a new primary key; where there is none, it finds nothing to do. */
@ApplicationScoped
class RewrapKeysJob implements CustodianJob {

    @Inject
    VaultUpkeepService vault;

    @Override
    public String name() {
        return "rewrap-content-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        vault.rewrap();
    }
}
