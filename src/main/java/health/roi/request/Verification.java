package health.roi.request;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody is who they say, or may act as they say: 45 CFR 164.514(h). Kept: the method, the kind of document and
 * its last digits, who looked and when; never the document's number.
 */
public record Verification(
        UUID id,
        Subject subject,
        Method method,
        String documentType,
        String lastDigits,
        Instant verifiedAt,
        String verifiedBy) {

    /** Whose identity or authority was verified. */
    public enum Subject {
        REQUESTER_IDENTITY,
        REQUESTER_AUTHORITY,
        SIGNER_IDENTITY,
        SIGNER_AUTHORITY;

        public boolean ofSigner() {
            return this == SIGNER_IDENTITY || this == SIGNER_AUTHORITY;
        }
    }

    /** How. */
    public enum Method {
        PHOTO_ID,
        KNOWN_TO_STAFF,
        SIGNATURE_COMPARED,
        CALL_BACK,
        DATA_POINTS,
        LETTERHEAD,
        BADGE,
        LEGAL_DOCUMENT,
        PORTAL_LOGIN,
        CONTRACT
    }
}
