package health.roi.copyjob.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A rule of the custodian: jobs of this site and these records are offered first to this service.
 *
 * @param to {@code SITE} takes a narrower case out of a wider rule
 * @param copyService for {@code SERVICE}, else null
 * @param opensAfterHours how many hours after the offer all services of the site get it; null is never by itself
 * @param active a rule that is not is as none
 */
public record AssignmentRule(
        UUID id,
        UUID facilityId,
        RuleConditions conditions,
        OfferedTo to,
        UUID copyService,
        Integer opensAfterHours,
        boolean active,
        long version) {

    Offer offer(Instant now) {
        return new Offer(
                to, copyService, opensAfterHours == null ? null : now.plus(Duration.ofHours(opensAfterHours)), id);
    }
}
