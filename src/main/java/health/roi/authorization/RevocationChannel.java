package health.roi.authorization;

/** How a written revocation came in. */
public enum RevocationChannel {
    LETTER,
    FAX,
    IN_PERSON,
    PORTAL,
    EMAIL
}
