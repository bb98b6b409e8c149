package health.roi.incident.part;

/** How somebody tried to get it back. */
public enum RecallChannel {
    TELEPHONE,
    MAIL,
    ELECTRONIC,
    VISIT
}
