package health.roi.billing.notification;

import java.time.Instant;
import java.util.UUID;

/** Where a payment provider tells of payments. Its secret is told once, when it is made. */
record PaymentEndpoint(
        UUID id, String name, Instant createdAt, String createdBy, Instant revokedAt, String revokedBy) {}
