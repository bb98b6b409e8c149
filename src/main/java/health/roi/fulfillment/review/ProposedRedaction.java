package health.roi.fulfillment.review;

import health.roi.document.assembly.RedactedArea;
import java.util.List;
import java.util.UUID;

/** A redaction as somebody means to make it; see {@link Redaction} for the fields. */
record ProposedRedaction(UUID recordId, int page, List<RedactedArea> areas, RedactionReason reason, String note) {}
