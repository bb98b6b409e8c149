package health.roi.platform.idempotency;

import health.roi.platform.job.CustodianJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets idempotency keys that have had their time. */
@ApplicationScoped
class ForgetKeysJob implements CustodianJob {

    @Inject
    IdempotencyKeys keys;

    @Override
    public String name() {
        return "forget-idempotency-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        keys.forget();
    }
}
