package health.roi.determination;

/** How much a finding weighs: only {@link #BLOCKING} keeps every record back. */
public enum Severity {
    BLOCKING,
    WARNING,
    INFO
}
