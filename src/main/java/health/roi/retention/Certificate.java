package health.roi.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * What is left of a row that was deleted.
 *
 * @param sha256 of the row as PostgreSQL writes it as jsonb, in UTF-8
 * @param rule until when it had to be kept, and why it could go
 */
public record Certificate(
        RetainedRows kind, UUID rowId, String sha256, String rule, String citation, Instant deletedAt) {}
