package health.roi.authorization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An authorization on file.
 *
 * @param documentId the scanned form, or null until it is stored
 * @param revocation null while it stands
 * @param expiredOn the day on which the event occurred that ends it, or null
 */
public record AuthorizationForm(
        UUID id,
        UUID patientId,
        AuthorizationElements elements,
        UUID documentId,
        Revocation revocation,
        LocalDate expiredOn,
        Instant createdAt,
        String createdBy,
        long version) {

    public boolean isRevoked() {
        return revocation != null;
    }

    /** The date that the revocation bears; null while the authorization stands. */
    public LocalDate revokedOn() {
        return revocation == null ? null : revocation.revokedOn();
    }

    /**
     * The revocation's date for a determination made now, on that day. A revocation that is here is effective at once
     * (45 CFR 164.508(b)(5)), also where the day that it bears has begun at another facility only.
     *
     * @return null while the authorization stands; never after {@code asOf}
     */
    public LocalDate revokedAsOf(LocalDate asOf) {
        return isRevoked() && revokedOn().isAfter(asOf) ? asOf : revokedOn();
    }

    /** Whether the event that ends it has occurred: as the form came, or as somebody recorded since. */
    public boolean eventOccurred() {
        return elements.expirationEventOccurred() || expiredOn != null;
    }
}
