package health.roi.determination;

/**
 * A kind of information that the law protects beyond the ordinary record. An order names a category by giving its name as
 * a document kind.
 */
public enum Category {
    SUD_PART2("substance use disorder treatment"),
    SUD_COUNSELING_NOTES("substance use counseling notes"),
    PSYCHOTHERAPY_NOTES("psychotherapy notes"),
    HIV("HIV"),
    MENTAL_HEALTH("mental health"),
    GENETIC("genetic"),
    REPRODUCTIVE("reproductive health"),
    MINOR_CONSENTED("minor consented"),
    LITIGATION_PREPARATION("litigation preparation");

    private final String words;

    Category(String words) {
        this.words = words;
    }

    /** To be followed by "information". */
    String words() {
        return words;
    }
}
