package health.roi.platform.job;

import java.time.Duration;

/** Work without a caller, done for one custodian at a time, each bound to it. */
public interface CustodianJob {

    /** A stable name, in lower case with hyphens. */
    String name();

    /** How long after one run the next begins. */
    Duration every();

    /** Whether the work of a custodian is one transaction; long work is not, and begins short ones itself. */
    default boolean inOneTransaction() {
        return true;
    }

    /** Does the work of the bound custodian. */
    void run();
}
