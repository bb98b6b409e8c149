package health.roi.authorization;

import java.util.UUID;

/** An authorization was revoked: nothing more is released on it. Fired in the transaction of the revocation. */
public record AuthorizationRevoked(UUID authorizationId) {}
