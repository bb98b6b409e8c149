package health.roi.request;

/** How a request came in; nothing else differs by it. */
public enum Channel {
    WALK_IN,
    LETTER,
    FAX,
    EMAIL,
    PHONE,
    PORTAL,
    API,
    DIRECT
}
