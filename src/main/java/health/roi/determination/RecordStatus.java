package health.roi.determination;

/** R */
public enum RecordStatus {
    FINAL,
    UNSIGNED
}
