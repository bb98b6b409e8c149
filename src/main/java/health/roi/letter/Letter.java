package health.roi.letter;

import java.time.Instant;
import java.util.UUID;

/**
 * A finished letter. It never changes.
 *
 * @param requestId null for a letter about an accounting, which belongs to the patient
 * @param patientId null for a letter of a release request
 * @param sha256 of the PDF, 64 lower-case hexadecimal digits
 */
public record Letter(
        UUID id,
        UUID requestId,
        UUID patientId,
        LetterKind kind,
        int pages,
        long bytes,
        String sha256,
        Instant createdAt,
        String createdBy) {}
