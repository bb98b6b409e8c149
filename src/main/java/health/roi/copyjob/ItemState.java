package health.roi.copyjob;

/** What became of one document of a job. */
public enum ItemState {
    WANTED,
    FOUND,
    NOT_FOUND
}
