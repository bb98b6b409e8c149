package health.roi.audit.tree;

import health.roi.support.AsCustodian;
import io.quarkus.arc.Arc;
import java.util.UUID;

/** Sealing, for the tests of features that stand above the trail. */
public final class Trees {

    private Trees() {}

    /** Makes leaves of everything that was written until now, and signs them. */
    public static void seal(UUID custodian) {
        AsCustodian.run(custodian, () -> {
            CheckpointService checkpoints =
                    Arc.container().instance(CheckpointService.class).get();
            checkpoints.seal(Integer.MAX_VALUE);
            checkpoints.sign();
        });
    }
}
