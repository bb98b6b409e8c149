package health.roi.authorization;

import java.util.UUID;

/** The event on which an authorization ends has occurred: nothing more is released on it. Fired in the transaction. */
public record AuthorizationExpired(UUID authorizationId) {}
