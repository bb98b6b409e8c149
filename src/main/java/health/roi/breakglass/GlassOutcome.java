package health.roi.breakglass;

/** What the privacy officer found. */
public enum GlassOutcome {
    JUSTIFIED,
    NOT_JUSTIFIED
}
