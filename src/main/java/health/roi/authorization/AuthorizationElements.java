package health.roi.authorization;

import health.roi.determination.Category;
import health.roi.determination.CombinedWith;
import health.roi.determination.Scope;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the form says, element by element (45 CFR 164.508(c), 42 CFR 2.31(a)); null is what it does not say.
 *
 * @param expirationEvent an event, or "none"
 * @param signerAuthority how a representative who signed may act for the patient
 * @param combinedWith what it was merged with on one form
 * @param psychotherapyNotesOnly it reaches psychotherapy notes and nothing else
 * @param forTpo a Part 2 consent for treatment, payment and operations
 * @param recipientIsClass it names a class of recipients
 * @param examForRecipient the examination is made solely for the recipient
 * @param scope null where the form does not limit itself
 * @param specificallyPermits the categories that the form names
 */
public record AuthorizationElements(
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
        CombinedWith combinedWith,
        boolean psychotherapyNotesOnly,
        boolean forTpo,
        boolean recipientIsClass,
        boolean examForRecipient,
        Scope scope,
        Set<Category> specificallyPermits) {

    public AuthorizationElements {
        combinedWith = combinedWith == null ? CombinedWith.NONE : combinedWith;
        specificallyPermits = specificallyPermits == null ? Set.of() : Set.copyOf(specificallyPermits);
    }
}
