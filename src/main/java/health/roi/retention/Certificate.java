package health.roi.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * What is left of a row that was deleted.
 *
 * @param sha256 of the row as PostgreSQL writes it as jsonb, in UTF-8; of a row of the trail its own hash;
 *     where bytes went, of these
 * @param batchId the row of the trail that tells of the deletion, or null where it was before there was one
 * @param requestId of a row of the trail the request in whose chain it was, or null
 * @param rule until when it had to be kept, and why it could go
 */
public record Certificate(
        RetainedRows kind,
        UUID rowId,
        String sha256,
        UUID batchId,
        UUID requestId,
        String rule,
        String citation,
        Instant deletedAt) {}
