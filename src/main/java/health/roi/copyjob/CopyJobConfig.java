package health.roi.copyjob;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long a copy service has. */
@ConfigMapping(prefix = "roi.copy-job")
interface CopyJobConfig {

    /** A claim lasts so long, and so long again from each renewal. */
    Duration lease();

    /** From the claim on, however often it is renewed; never less than one lease. */
    Duration longestLease();

    /** Whoever knows the work already gets it so long before all services of the site do. */
    Duration firstOffer();
}
