package health.roi.platform.job;

import java.time.Duration;

/** Work without a caller, done for one custodian at a time, each in a transaction of its own that is bound to it. */
public interface CustodianJob {

    /** A stable name, in lower case with hyphens. */
    String name();

    /** How long after one run the next begins. */
    Duration every();

    /** Does the work of the bound custodian. */
    void run();
}
