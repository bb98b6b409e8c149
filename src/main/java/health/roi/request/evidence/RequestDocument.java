package health.roi.request.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper that came with the request.
 *
 * @param documentId its stored bytes, or null until they are uploaded
 */
public record RequestDocument(
        UUID id, Kind kind, String title, UUID documentId, Instant createdAt, String createdBy, long version) {

    /** What the paper is. */
    public enum Kind {
        REQUEST_LETTER,
        IDENTITY,
        /** A signed form about somebody who is no patient here, so that there is nobody to record it for. */
        AUTHORIZATION,
        SUBPOENA,
        /** A court order, a warrant or other process, and the assurances that came with it. */
        LEGAL_PROCESS,
        /** Papers that show that somebody may act for the patient. */
        REPRESENTATIVE_AUTHORITY,
        RESEARCH_WAIVER,
        /** Who in good faith believes in which serious and imminent threat, 45 CFR 164.512(j). */
        THREAT_STATEMENT,
        CORRESPONDENCE,
        OTHER
    }
}
