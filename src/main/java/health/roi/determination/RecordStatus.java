package health.roi.determination;

/** Whether the author has signed the record; an unsigned one is not yet part of a complete chart. */
public enum RecordStatus {
    FINAL,
    UNSIGNED
}
