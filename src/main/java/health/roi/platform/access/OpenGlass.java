package health.roi.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the caller of this request has opened by breaking the glass, and may read for a while. It is known from the moment
 * in which the request takes a connection; before that, and for anything but a GET, nothing is open.
 */
@RequestScoped
public class OpenGlass {

    private boolean reads;
    private Map<UUID, UUID> grants = Map.of();

    /** This request only reads: a GET. */
    public void onlyReads() {
        reads = true;
    }

    /** Whether it makes a difference for the caller what was opened. */
    public boolean matters(Caller caller) {
        return reads && caller.copyService() == null && (caller.facilities() != null || !caller.mayKnowSensitive());
    }

    /** The grants that are open now, by the patient or the request that each opens. */
    public void opened(Map<UUID, UUID> byOpened) {
        grants = Map.copyOf(byOpened);
    }

    /** Every grant that is open. */
    public Set<UUID> grants() {
        return Set.copyOf(grants.values());
    }

    /** The grant that opens one of these patients or requests; of what is null, none does. */
    public Optional<UUID> grant(UUID... opened) {
        return Stream.of(opened)
                .filter(Objects::nonNull)
                .map(grants::get)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
