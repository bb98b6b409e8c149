package health.roi.document.hold;

import java.util.UUID;

/** A legal hold ended; fired inside its transaction. Another one may still cover the same thing. */
public record LegalHoldReleased(UUID holdId, HoldScope scope, UUID subjectId) {}
