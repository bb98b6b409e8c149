package health.roi.determination;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Set;

/**
 * The form by which a patient, or a representative, permits a release (45 CFR 164.508, 42 CFR 2.31). Blank text is absent.
 *
 * @param expirationEvent the reading "none", in any case and spacing, is no event
 * @param combinedWith an absent one counts as {@code NONE}
 * @param forTpo a Part 2 consent for treatment, payment and operations
 * @param recipientIsClass the form permits a class of recipients and not one by name
 * @param examForRecipient the examination is made solely for the recipient
 * @param scope null does not limit the form
 * @param specificallyPermits the categories that the form names
 */
public record AuthorizationFacts(
        String informationDescription,
        String discloser,
        String recipient,
        String purpose,
        LocalDate expirationDate,
        String expirationEvent,
        boolean expirationEventOccurred,
        boolean signed,
        LocalDate signedOn,
        boolean signedByRepresentative,
        String signerAuthority,
        boolean statesRevocationRight,
        boolean statesConditioning,
        boolean statesRedisclosure,
        boolean conditionsTreatment,
        boolean knownFalse,
        LocalDate revokedOn,
        CombinedWith combinedWith,
        boolean psychotherapyNotesOnly,
        boolean forTpo,
        boolean recipientIsClass,
        boolean examForRecipient,
        Scope scope,
        Set<Category> specificallyPermits) {

    public AuthorizationFacts {
        informationDescription = Absent.ifBlank(informationDescription);
        discloser = Absent.ifBlank(discloser);
        recipient = Absent.ifBlank(recipient);
        purpose = Absent.ifBlank(purpose);
        expirationEvent = Absent.ifBlank(expirationEvent);
        signerAuthority = Absent.ifBlank(signerAuthority);
        combinedWith = requireNonNullElse(combinedWith, CombinedWith.NONE);
        specificallyPermits = Absent.toEmpty(specificallyPermits);
    }

    /** The expiration date itself is still a day of the form. */
    boolean endedBefore(LocalDate day) {
        return expirationDate != null && expirationDate.isBefore(day);
    }

    boolean signedByPatient() {
        return signed && !signedByRepresentative;
    }

    /** Within the form's own limits; a notes-only form reaches psychotherapy notes alone. */
    boolean reaches(RecordFacts record) {
        boolean kindReached = !psychotherapyNotesOnly || record.is(Category.PSYCHOTHERAPY_NOTES);
        return kindReached && (scope == null || scope.covers(record.serviceDate(), record.kind()));
    }
}
