package health.roi.determination;

/** C */
public enum Category {
    SUD_PART2,
    SUD_COUNSELING_NOTES,
    PSYCHOTHERAPY_NOTES,
    HIV,
    MENTAL_HEALTH,
    GENETIC,
    REPRODUCTIVE,
    MINOR_CONSENTED,
    LITIGATION_PREPARATION
}
