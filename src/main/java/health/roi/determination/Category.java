package health.roi.determination;

/**
 * A kind of information that the law protects beyond the ordinary record. An order names a category by giving its name as
 * a document kind.
 */
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
