package health.roi.directory.client;

import java.time.Instant;
import java.util.UUID;

/**
 * One client of a copy service.
 *
 * @param client as its tokens name it, in {@code azp}, {@code client_id} or {@code sub}
 * @param revocation how it ended, or null while it is let in
 */
public record CopyServiceClient(
        UUID id,
        UUID copyServiceId,
        String client,
        Instant registeredAt,
        String registeredBy,
        Revocation revocation,
        long version) {

    /** Final: a client that was revoked is never let in again. */
    public record Revocation(RevocationReason reason, Instant revokedAt, String revokedBy) {}
}
