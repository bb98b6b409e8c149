package health.roi.document.hold;

import java.util.UUID;

/**
 * A legal hold is being placed; fired inside its transaction. Whoever knows the subject refuses one that is not there, and
 * lets nothing of it be deleted that has not been deleted by now.
 */
public record LegalHoldPlaced(UUID holdId, HoldScope scope, UUID subjectId) {}
