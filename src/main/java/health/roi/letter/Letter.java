package health.roi.letter;

import java.time.Instant;
import java.util.UUID;

/**
 * A finished letter. It never changes.
 *
 * @param sha256 of the PDF, 64 lower-case hexadecimal digits
 */
public record Letter(
        UUID id,
        UUID requestId,
        LetterKind kind,
        int pages,
        long bytes,
        String sha256,
        Instant createdAt,
        String createdBy) {}
