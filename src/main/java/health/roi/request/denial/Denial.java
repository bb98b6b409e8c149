package health.roi.request.denial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Access to certain records is denied.
 *
 * @param explanation why, in plain words, for the letter
 * @param recordIds the records of the index that are withheld
 * @param inPart whether only pages of them are: the redactions say which, and the rest of each record goes out
 * @param professional who judged, for a reviewable ground; else null
 * @param judgement the professional's, for the file and not for the letter; or null
 * @param heldElsewhere where the information is, if it is not here and that is known; or null
 * @param reviewRequestedOn when the person asked for a review, or null
 * @param review its outcome, or null
 */
public record Denial(
        UUID id,
        UUID requestId,
        DenialGround ground,
        String explanation,
        Set<UUID> recordIds,
        boolean inPart,
        Professional professional,
        String judgement,
        String heldElsewhere,
        LocalDate decidedOn,
        Instant recordedAt,
        String recordedBy,
        LocalDate reviewRequestedOn,
        DenialReview review) {

    public Denial {
        recordIds = recordIds == null ? Set.of() : Set.copyOf(recordIds);
    }

    /** Until a review reverses it. */
    public boolean inForce() {
        return review == null || review.outcome() != DenialReview.Outcome.REVERSED;
    }

    /** The records to which these denials deny access. */
    static Set<UUID> recordsDenied(List<Denial> denials) {
        return records(denials, false);
    }

    /** The records to pages of which these denials deny access. */
    static Set<UUID> recordsDeniedInPart(List<Denial> denials) {
        return records(denials, true);
    }

    private static Set<UUID> records(List<Denial> denials, boolean inPart) {
        return denials.stream()
                .filter(denial -> denial.inForce() && denial.inPart() == inPart)
                .flatMap(denial -> denial.recordIds().stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
