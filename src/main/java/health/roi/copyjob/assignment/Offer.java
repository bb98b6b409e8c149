package health.roi.copyjob.assignment;

import java.time.Instant;
import java.util.UUID;

/**
 * How a job is offered.
 *
 * @param copyService the one that it is offered to, or null
 * @param opensAt when it is offered to every service of the site, or null where it never is by itself
 * @param rule the rule that says so, or null
 */
public record Offer(OfferedTo to, UUID copyService, Instant opensAt, UUID rule) {

    public static final Offer SITE = new Offer(OfferedTo.SITE, null, null, null);

    /** To one service, or where that is null to the custodian's own people, and from a moment on to all. */
    public static Offer first(UUID copyService, Instant opensAt) {
        return new Offer(copyService == null ? OfferedTo.OWN_PEOPLE : OfferedTo.SERVICE, copyService, opensAt, null);
    }

    /** What is claimed by this service (null: by the custodian's own people) under this offer is not somebody else's. */
    public boolean reaches(UUID service) {
        return switch (to) {
            case SITE -> true;
            case SERVICE -> copyService.equals(service);
            case OWN_PEOPLE -> service == null;
        };
    }
}
