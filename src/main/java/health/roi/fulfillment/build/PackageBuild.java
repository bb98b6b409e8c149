package health.roi.fulfillment.build;

import java.time.Instant;
import java.util.UUID;

/**
 * A package that was ordered, and how far it is.
 *
 * @param id the package's own
 * @param number building again makes the next one
 * @param failure or null
 * @param pages of all volumes, or null before that is known
 * @param volumes or null before that is known
 * @param endedAt when it was ready or had failed, or null
 */
public record PackageBuild(
        UUID id,
        UUID requestId,
        int number,
        BuildState state,
        BuildFailure failure,
        boolean certified,
        boolean encrypted,
        String batesPrefix,
        int pagesDone,
        Integer pages,
        int volumesDone,
        Integer volumes,
        Instant queuedAt,
        String queuedBy,
        Instant endedAt) {}
