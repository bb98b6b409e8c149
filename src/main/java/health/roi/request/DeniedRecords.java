package health.roi.request;

import java.util.Set;
import java.util.UUID;

/** To which records of a request access was denied, as its review needs to know it; kept by the denials. */
public interface DeniedRecords {

    /** As a whole. */
    Set<UUID> of(UUID requestId);

    /** To pages of which alone access was denied. */
    Set<UUID> inPart(UUID requestId);
}
