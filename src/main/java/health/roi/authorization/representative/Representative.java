package health.roi.authorization.representative;

import health.roi.determination.RelationshipKind;
import health.roi.determination.RepresentativeFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A representative on record for a request.
 *
 * @param review the professional's decision about this record, or null
 * @param concernStands a danger from this person is feared, here or in another request of the patient, and no
 *     professional has decided since to treat the person as representative
 */
public record Representative(
        UUID id,
        UUID requestId,
        RepresentativeElements elements,
        EndangermentReview review,
        boolean concernStands,
        Instant recordedAt,
        String recordedBy) {

    private static final int ADULT = 18;

    /**
     * As the determination looks at it.
     *
     * @param authorityVerified somebody verified the authority, 45 CFR 164.514(h)
     * @param birthDate the patient's, or null
     * @param deceasedOn the patient's date of death, or null
     */
    public RepresentativeFacts facts(boolean authorityVerified, LocalDate birthDate, LocalDate deceasedOn) {
        return new RepresentativeFacts(
                elements.relationship(),
                documented(authorityVerified, deceasedOn),
                concernStands,
                elements.scope(),
                authorityEnds(birthDate, deceasedOn).orElse(null));
    }

    /** An executor acts for the dead alone, 45 CFR 164.502(g)(4). */
    private boolean documented(boolean authorityVerified, LocalDate deceasedOn) {
        boolean tooEarly = elements.relationship() == RelationshipKind.EXECUTOR && deceasedOn == null;
        return authorityVerified && !elements.papers().isEmpty() && !tooEarly;
    }

    /**
     * The last day of the authority: a parent's is the day before the child comes of age, a guardian's and an agent's the
     * day of the patient's death, where the papers name no earlier one (45 CFR 164.502(g)(2)-(4)).
     */
    Optional<LocalDate> authorityEnds(LocalDate birthDate, LocalDate deceasedOn) {
        LocalDate byLaw =
                switch (elements.relationship()) {
                    case PARENT ->
                        birthDate == null ? null : birthDate.plusYears(ADULT).minusDays(1);
                    case GUARDIAN, HEALTH_CARE_AGENT -> deceasedOn;
                    case EXECUTOR, OTHER -> null;
                };
        return Stream.of(Optional.ofNullable(byLaw).stream(), Optional.ofNullable(elements.authorityEndsOn()).stream())
                .flatMap(day -> day)
                .min(LocalDate::compareTo);
    }
}
