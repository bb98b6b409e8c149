package health.roi.determination;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;

/**
 * Who acts for the patient.
 *
 * @param relationship an absent one counts as {@code OTHER}
 * @param endangermentConcern a concern of abuse or endangerment is on record
 * @param scope what the authority reaches; null does not limit it
 * @param authorityEndsOn its last day; null does not end it
 */
public record RepresentativeFacts(
        RelationshipKind relationship,
        boolean authorityDocumented,
        boolean endangermentConcern,
        Scope scope,
        LocalDate authorityEndsOn) {

    public RepresentativeFacts {
        relationship = requireNonNullElse(relationship, RelationshipKind.OTHER);
    }

    boolean reaches(RecordFacts record, LocalDate asOf) {
        return !endedBefore(asOf) && (scope == null || scope.covers(record.serviceDate(), record.kind()));
    }

    boolean endedBefore(LocalDate day) {
        return authorityEndsOn != null && authorityEndsOn.isBefore(day);
    }
}
