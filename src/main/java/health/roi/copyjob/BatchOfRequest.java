package health.roi.copyjob;

import java.util.Optional;
import java.util.UUID;

/** Which audit a request belongs to, as its jobs need to know it; kept by the audits. */
public interface BatchOfRequest {

    Optional<UUID> of(UUID requestId);
}
