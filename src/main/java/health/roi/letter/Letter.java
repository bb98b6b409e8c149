package health.roi.letter;

import java.time.Instant;
import java.util.UUID;

/**
 * A finished letter. It never changes. It belongs to a release request, a patient or an incident.
 *
 * @param requestId null for a letter that belongs to no release request
 * @param patientId of a letter about an accounting or a breach, which belongs to the patient
 * @param incidentId of a notice of a breach to the media or the Secretary
 * @param sha256 of the PDF, 64 lower-case hexadecimal digits
 */
public record Letter(
        UUID id,
        UUID requestId,
        UUID patientId,
        UUID incidentId,
        LetterKind kind,
        int pages,
        long bytes,
        String sha256,
        Instant createdAt,
        String createdBy) {}
