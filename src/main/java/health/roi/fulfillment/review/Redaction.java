package health.roi.fulfillment.review;

import health.roi.document.assembly.RedactedArea;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A page of a record, or parts of one, that one request does not give out.
 *
 * @param documentId of whose pages it is: where the record is collected again, it keeps nothing back of the new ones
 * @param page counted from 1 in the readable PDF
 * @param areas parts of the page; empty is all of it
 * @param note for the staff; null where there is none
 * @param withdrawal null as long as it is in force
 */
public record Redaction(
        UUID id,
        UUID requestId,
        UUID recordId,
        UUID documentId,
        int page,
        List<RedactedArea> areas,
        RedactionReason reason,
        String note,
        Instant createdAt,
        String createdBy,
        Withdrawal withdrawal) {
    public Redaction {
        areas = List.copyOf(areas);
    }

    /** What ended it. */
    public record Withdrawal(String reason, Instant at, String by) {}

    public boolean wholePage() {
        return areas.isEmpty();
    }

    public boolean inForce() {
        return withdrawal == null;
    }
}
